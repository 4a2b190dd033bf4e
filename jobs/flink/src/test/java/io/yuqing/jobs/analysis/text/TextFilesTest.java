/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.yuqing.nlp.HanlpTextAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.SimpleCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {
    private static final Duration SOON = Duration.ofMillis(20);

    private static HanlpTextAnalyzer base;

    private final Counter refused = new SimpleCounter();
    @TempDir private Path folder;
    private Path words;

    @BeforeAll
    static void load() {
        base = HanlpTextAnalyzer.load();
    }

    @BeforeEach
    void write() throws IOException {
        words = Files.writeString(folder.resolve("words.txt"), "望溪坞 地名\n");
    }

    @Test
    void shouldTakeOverAnEditAndNameItInTheVersion() throws IOException {
        try (TextFiles files = new TextFiles(base, words.toString(), null, null, SOON, refused)) {
            String before = files.judges().analyzer().version();
            assertThat(places(files)).containsExactly("望溪坞");

            Files.writeString(words, "望溪坞 地名\n栗坞岭 地名\n");
            await().until(() -> !files.judges().analyzer().version().equals(before));
            assertThat(places(files)).containsExactly("望溪坞", "栗坞岭");
        }
    }

    @Test
    void shouldKeepTheFileBeforeWhenTheNewOneIsFaultyAndWhenItIsGone() throws IOException {
        try (TextFiles files = new TextFiles(base, words.toString(), null, null, SOON, refused)) {
            HanlpTextAnalyzer before = files.judges().analyzer();
            Files.writeString(words, "望溪坞 什么 都行\n");
            await().until(() -> refused.getCount() > 0);
            Files.delete(words);
            await().until(() -> refused.getCount() > 1);
            assertThat(files.judges().analyzer()).isSameAs(before);
        }
    }

    @Test
    void shouldTakeOverAnEditOfThePlacesAndKnowThemAsWords() throws IOException {
        Path towns = Files.writeString(folder.resolve("places.txt"), "栗坞岭 鹭渚镇\n");
        try (TextFiles files =
                new TextFiles(base, words.toString(), towns.toString(), null, SOON, refused)) {
            assertThat(places(files)).containsExactly("望溪坞", "栗坞岭");
            assertThat(townOf(files)).isEqualTo("鹭渚镇");

            Files.writeString(towns, "栗坞岭 鹭渚镇\n望溪坞 云汀街道\n");
            await().until(() -> townOf(files).equals("云汀街道"));
            Files.writeString(towns, "栗坞岭\n");
            await().until(() -> refused.getCount() > 0);
            assertThat(townOf(files)).isEqualTo("云汀街道");
        }
    }

    private static String townOf(TextFiles files) {
        return files.judges().places().townOf(List.of("望溪坞", "栗坞岭"));
    }

    @Test
    void shouldRefuseToStartOnAFaultyFile() throws IOException {
        Files.writeString(words, "望溪坞 什么 都行\n");
        assertThatThrownBy(() -> new TextFiles(base, words.toString(), null, null, SOON, refused))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void shouldJudgeByTheRulesOfTheFile() throws IOException {
        Path rules = folder.resolve("own.rules");
        Files.writeString(rules, "停水 | 应急管理 | - | 停水\n");
        try (TextFiles files = new TextFiles(base, null, null, rules.toString(), SOON, refused)) {
            assertThat(
                            files.judges()
                                    .analyzer()
                                    .analyze(null, "小区又停水了", null)
                                    .routing()
                                    .first()
                                    .label())
                    .isEqualTo("应急管理");
        }
    }

    private static Iterable<String> places(TextFiles files) {
        return files.judges().analyzer().analyze(null, "从望溪坞走到栗坞岭，路灯都不亮。", null).places();
    }
}
