/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.nlp.category.Category;
import io.yuqing.nlp.sentiment.Sentiment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The files of labels of both rounds: hashes and labels, and nothing that is measured is trained
 * on.
 */
class LabelFilesTest {

    @Test
    void eachTextHasOneRouteInOnePart() throws IOException {
        List<String> hashes = new ArrayList<>();
        for (String file :
                List.of(
                        "route_labels_train.tsv",
                        "route_labels_dev.tsv",
                        "route_labels_2_train.tsv",
                        "route_labels_2_dev.tsv")) {
            for (String[] columns : lines(Category.class, file)) {
                hashes.add(columns[0]);
                assertThat(Category.ofLabel(columns[1])).as(columns[0]).isNotNull();
                assertThat(columns[2]).as(columns[0]).isNotEqualTo(columns[1]);
                assertThat(columns[2].isEmpty() || Category.ofLabel(columns[2]) != null)
                        .as(columns[0])
                        .isTrue();
            }
        }
        assertThat(hashes).hasSize(1_059 + 277 + 464 + 206).doesNotHaveDuplicates();
    }

    @Test
    void eachTextHasOneSentimentInOnePart() throws IOException {
        List<String> hashes = new ArrayList<>();
        for (String file : List.of("sentiment_labels_train.tsv", "sentiment_labels_dev.tsv")) {
            for (String[] columns : lines(Sentiment.class, file)) {
                hashes.add(columns[0]);
                assertThat(DevFolder.sentiment(columns[1])).isNotNull();
                assertThat(columns).hasSize(3);
            }
        }
        assertThat(hashes).hasSize(213 + 122).doesNotHaveDuplicates();
    }

    private static List<String[]> lines(Class<?> beside, String file) throws IOException {
        try (InputStream in = beside.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }
}
