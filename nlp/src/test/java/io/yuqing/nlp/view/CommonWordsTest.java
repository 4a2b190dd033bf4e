/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommonWordsTest {

    @Test
    void wordsOfTheGroupComeBeforeWordsThatEverybodyUses() {
        List<Saying> group = List.of(saying("停水", "物业", "通知"), saying("停水", "物业"));
        List<Saying> others = List.of(saying("停水", "食堂"), saying("停水", "涨价"));
        CommonWords words =
                CommonWords.of(List.of(group.get(0), group.get(1), others.get(0), others.get(1)));

        assertThat(words.mark(group)).containsExactly("物业");
        assertThat(words.mark(others)).isEmpty();
    }

    @Test
    void oneTextIsMarkedByItsOwnWords() {
        Saying only = saying("停水", "物业", "通知", "水压");

        assertThat(CommonWords.of(List.of(only)).mark(List.of(only)))
                .containsExactly("停水", "物业", "通知");
    }

    private static Saying saying(String... words) {
        return new Saying(String.join("", words), List.of(words), false, List.of());
    }
}
