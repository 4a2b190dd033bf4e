/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.acceptance.deploy.DeployFiles;
import io.yuqing.jobs.config.JobOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the READMEs say of options, files, tests and commands is so, in both languages. */
class ReadmeTest {
    private static final String ENGLISH = "README.md";
    private static final String CHINESE = "README.zh-CN.md";
    private static final String NO_DEFAULT = "–";
    private static final Set<String> EMPTY = Set.of("empty", "空");

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void theTableHasEveryOptionAndNoOther(String name) {
        Set<String> keys =
                JobOptions.all().stream().map(ConfigOption::key).collect(Collectors.toSet());
        keys.add(JobOptions.KAFKA_PROPERTIES_PREFIX + '*');
        assertThat(Readme.of(name).options().keySet()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void theTableShowsTheDefaults(String name) {
        Map<String, String> shown = Readme.of(name).options();
        for (ConfigOption<?> option : JobOptions.all()) {
            String text = shown.get(option.key());
            if (text.equals(NO_DEFAULT)) {
                assertThat(option.hasDefaultValue()).as(option.key()).isFalse();
            } else {
                Configuration read = new Configuration();
                read.setString(option.key(), EMPTY.contains(text) ? "" : text);
                assertThat(read.getOptional(option).orElseThrow().toString())
                        .as(option.key())
                        .isEqualTo(String.valueOf(option.defaultValue()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void everyLinkedFileExists(String name) {
        assertThat(Readme.of(name).links()).isNotEmpty().allMatch(Files::exists);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void everyTestNamedAsProofExists(String name) throws IOException {
        assertThat(classes()).containsAll(Readme.of(name).tests());
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void everyCommandIsOneTheLauncherHelpsWith(String name) throws IOException {
        String help =
                Files.readString(
                        DeployFiles.DEPLOY.resolve(
                                "local/src/main/resources/io/yuqing/local/cli/help.txt"));
        Set<String> helped =
                help.lines().map(line -> line.split(" ", 2)[0]).collect(Collectors.toSet());
        assertThat(helped).containsAll(Readme.of(name).commands());
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void theDataSourceToCopyHasTheUidOfTheBoards(String name) throws IOException {
        String uid = "";
        for (String block : Readme.of(name).yaml()) {
            uid += DeployFiles.yaml(block).at("/datasources/0/uid").asText();
        }
        String board =
                Files.readString(DeployFiles.ROOT.resolve("grafana/dashboards/yq-overview.json"));
        assertThat(uid).isNotEmpty();
        assertThat(board).contains('"' + uid + '"');
    }

    @Test
    void bothLanguagesSayTheSame() {
        Readme english = Readme.of(ENGLISH);
        Readme chinese = Readme.of(CHINESE);
        assertThat(chinese.outline()).isEqualTo(english.outline());
        assertThat(chinese.tests()).isEqualTo(english.tests());
        assertThat(chinese.commands()).isEqualTo(english.commands());
        assertThat(new HashSet<>(chinese.links()))
                .containsAll(
                        english.links().stream().filter(link -> !link.endsWith(CHINESE)).toList());
    }

    /** Names of all test sources of the repository. */
    private static Set<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(DeployFiles.ROOT)) {
            return files.map(Path::toString)
                    .filter(file -> file.contains("/src/test/java/") && file.endsWith(".java"))
                    .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - 5))
                    .collect(Collectors.toSet());
        }
    }
}
