/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trains all heads twice from the texts that are not in this repository, which takes minutes: only
 * where {@code -Dyuqing.train-heads.shared} names their folder.
 */
@EnabledIfSystemProperty(named = TrainHeadsTest.SHARED, matches = ".+")
class TrainHeadsTest {
    static final String SHARED = "yuqing.train-heads.shared";

    @TempDir Path folder;

    @Test
    void twoTrainingsGiveTheSameBytes() throws IOException {
        Map<String, String> first = train("first");
        Map<String, String> second = train("second");

        assertThat(first).containsKeys(HeadFile.ROUTING, HeadFile.SENTIMENT);
        assertThat(second).isEqualTo(first);
    }

    /** The SHA-256 of each file that a training writes. */
    private Map<String, String> train(String name) throws IOException {
        Path to = Files.createDirectory(folder.resolve(name));
        TrainHeads.main(new String[] {System.getProperty(SHARED), to.toString()});
        Map<String, String> checksums = new TreeMap<>();
        try (Stream<Path> files = Files.list(to)) {
            for (Path file : files.toList()) {
                checksums.put(
                        file.getFileName().toString(), ModelFiles.sha256(Files.readAllBytes(file)));
            }
        }
        return checksums;
    }
}
