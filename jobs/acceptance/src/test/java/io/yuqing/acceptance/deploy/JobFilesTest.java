/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.domain.field.FieldException;
import io.yuqing.jobs.config.ConfigException;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.delivery.config.DeliveryFile;
import io.yuqing.jobs.delivery.config.DeliverySetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files the jobs read, through the jobs' own readers: as shipped, and with one fault each. */
class JobFilesTest {
    @TempDir Path folder;

    @BeforeEach
    void copy() throws Exception {
        try (Stream<Path> files = Files.list(DeployFiles.DEPLOY)) {
            for (Path file : files.filter(f -> f.toString().matches(".*[.](yaml|txt)")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Path secrets = folder.resolve("secrets");
        DeployScripts.makeSecrets(secrets);
        spoil("delivery.yaml", "/run/secrets/channels", secrets.resolve("channels").toString());
    }

    @Test
    void theConfigurationAndTheArgumentsMakeAJob() throws IOException {
        assertThat(analysis().startTopics()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivery.yaml", "delivery-console.yaml"})
    void theDeliveryFileMakesASetup(String file) {
        assertThat(delivery(file).channels()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    config.yaml | dead-letters: | dead-leters: | kafka.topics | dead-leters
                    config.yaml | rows: 50000 | rows: many | clickhouse.batch | rows
                    rules.yaml | min_voices: | min_voice: | topic-hour | min_voice
                    rules.yaml | window: 1h | window: soon | topic-hour | window
                    topics.yaml | expression: | expresion: | water-outage | expression
                    topics.yaml | revision: 1 | revision: one | water-outage | revision
                    platforms.yaml | channel: wechat | chanel: wechat | platforms[2] | chanel
                    platforms.yaml | code: huixin | code: weilang | platforms[2] | code
                    platforms.yaml | tieba.baidu.com/p/{id} | tieba.baidu.com/p | platforms | posts
                    places.txt | 鹭渚镇 鹭渚镇 | 鹭渚镇 | line 7 | text.places-file
                    sources.yaml | interval: PT2H | intervall: PT2H | weilang | intervall
                    sources.yaml | interval: PT2H | interval: often | weilang | interval
                    """)
    void aSpoiledFileOfTheAnalysisIsRefusedByRecordAndField(
            String file, String good, String spoiled, String entry, String field)
            throws IOException {
        spoil(file, good, spoiled);

        assertThatThrownBy(this::analysis)
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll(entry, field);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    delivery.yaml | departments: | department: | department
                    delivery.yaml | kind: feishu | kind: feishoe | channels.应急群.kind
                    delivery.yaml | host: | hosts: | channels.值班邮箱.host
                    delivery-console.yaml | stale-after: 0s | stale-after: never | stale-after
                    """)
    void aSpoiledDeliveryFileIsRefusedByField(
            String file, String good, String spoiled, String field) throws IOException {
        spoil(file, good, spoiled);

        assertThatThrownBy(() -> delivery(file))
                .isInstanceOf(FieldException.class)
                .hasMessageContaining(field);
    }

    private JobConfig analysis() throws IOException {
        Map<String, String> values =
                new LinkedHashMap<>(
                        DeployFiles.flatten(DeployFiles.yaml(folder.resolve("config.yaml"))));
        values.putAll(DeployFiles.jobArguments().get("compose jobmanager"));
        values.remove("config");
        for (String option : List.of("privacy.key-file", "clickhouse.password-file")) {
            Path file = folder.resolve(option);
            Files.writeString(file, "0123456789abcdef0123456789abcdef");
            values.put(option, file.toString());
        }
        for (String option :
                List.of(
                        "rules.file",
                        "topics.file",
                        "sources.file",
                        "platforms.file",
                        "text.places-file")) {
            values.put(
                    option, folder.resolve(Path.of(values.get(option)).getFileName()).toString());
        }
        return JobConfig.of(Configuration.fromMap(values));
    }

    private DeliverySetup delivery(String file) {
        return DeliveryFile.read(folder.resolve(file), null);
    }

    private void spoil(String file, String good, String spoiled) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(good);
        Files.writeString(folder.resolve(file), text.replace(good, spoiled));
    }
}
