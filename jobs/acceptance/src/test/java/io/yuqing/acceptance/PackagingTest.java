/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looks into the job jar; the reactor has packaged it before this module is tested.. */
class PackagingTest {
    private static List<String> entries;

    @BeforeAll
    static void list() throws IOException {
        Path jar = Path.of(System.getProperty("yuqing.root"), "jobs/flink/target/yuqing-jobs.jar");
        try (JarFile file = new JarFile(jar.toFile())) {
            entries = file.stream().map(ZipEntry::getName).toList();
        }
    }

    @Test
    void shouldHoldNothingThatTheClusterBrings() {
        assertThat(entries)
                .noneMatch(name -> name.startsWith("org/slf4j/"))
                .noneMatch(name -> name.startsWith("org/apache/logging/"))
                .noneMatch(name -> name.startsWith("org/apache/flink/runtime/"))
                .noneMatch(name -> name.startsWith("org/apache/flink/core/"))
                .noneMatch(name -> name.startsWith("org/apache/flink/contrib/streaming/state/"));
    }

    @Test
    void shouldHoldWhatTheClusterLacks() {
        assertThat(entries)
                .contains(
                        "io/yuqing/jobs/AnalysisJob.class",
                        "io/yuqing/jobs/SetupMain.class",
                        "io/yuqing/nlp/HanlpTextAnalyzer.class",
                        "org/apache/flink/connector/kafka/source/KafkaSource.class",
                        "com/hankcs/hanlp/HanLP.class",
                        "io/yuqing/sql/V001__items.sql");
    }

    @Test
    void shouldHoldNothingThatOnlyCommandsNeed() {
        assertThat(entries)
                .noneMatch(name -> name.startsWith("org/apache/poi/"))
                .noneMatch(name -> name.startsWith("org/apache/xmlbeans/"))
                .noneMatch(name -> name.startsWith("org/apache/commons/csv/"))
                .noneMatch(name -> name.startsWith("io/yuqing/connector/collect/"));
    }

    @Test
    void shouldHoldTheEncodersModelButNotItsRuntime() {
        assertThat(entries)
                .noneMatch(name -> name.startsWith("ai/onnxruntime/"))
                .contains(
                        "io/yuqing/jobs/SecondReadingJob.class",
                        "io/yuqing/nlp/encoder/bge-small-zh-v1.5-q.onnx",
                        "io/yuqing/nlp/encoder/bge-small-zh-v1.5-q-tokenizer.json");
    }

    @Test
    void shouldHoldNoPropertiesThatSwitchTheDictionariesOff() {
        assertThat(entries).doesNotContain("hanlp.properties");
    }
}
