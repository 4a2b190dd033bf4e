/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.jobs.config.JobOptions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of the job's options is the options of the job, in both languages. */
class JobOptionsInReferenceTest {
    private static final String NO_DEFAULT = "–";
    private static final Set<String> EMPTY = Set.of("empty", "空");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theTableHasEveryOptionAndNoOther(String language) {
        Set<String> keys =
                JobOptions.all().stream().map(ConfigOption::key).collect(Collectors.toSet());
        keys.add(JobOptions.KAFKA_PROPERTIES_PREFIX + '*');
        assertThat(Reference.of(language).jobOptions().keySet())
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theTableShowsTheDefaults(String language) {
        Map<String, String> shown = Reference.of(language).jobOptions();
        for (ConfigOption<?> option : JobOptions.all()) {
            assertThat(shown)
                    .as("docs/%s/reference.md has no row of this option", language)
                    .containsKey(option.key());
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
}
