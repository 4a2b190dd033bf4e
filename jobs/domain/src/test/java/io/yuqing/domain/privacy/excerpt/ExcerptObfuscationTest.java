/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.excerpt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.privacy.PersonalCase;
import io.yuqing.domain.privacy.PersonalCases;
import io.yuqing.domain.privacy.Survivors;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The promise of the masks for what is shown of a refused record, wherever in it a person is. */
class ExcerptObfuscationTest {
    private static final int CASES = 5_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"p1\",\"text\":\"$\",\"published_at\":\"gestern\"}",
                "{\"id\":\"p1\",\"title\":\"$\",\"author\":\"$\"}",
                "{\"region\":\"$\",\"published_at\":\"$\",\"collected_at\":\"$\"}",
                "{\"id\":\"$\",\"root_id\":\"$\",\"platform\":\"$\"}",
                "{\"post_id\":\"$\",\"kind\":\"$\"",
                "{\"likes\":$,\"views\":$}",
                "{\"text\":\"$\" \"id\":\"$\"}",
                "{\"text\":$,\"id\":\"p1\"}",
                "{\"text\":\"$",
                "[\"$\",{\"text\":\"$\"}]",
                "{\"$\":\"$\",\"user\":{\"name\":\"$\",\"text\":\"$\"}}",
                "$",
                "\"$\"",
                "<html><p>$</p> 502 $</html>",
            })
    void noPersonSurvivesInAnExcerpt(String record) {
        for (PersonalCase personal : texts(41)) {
            String payload = record.replace("$", json(personal.text()));
            String excerpt = RecordExcerpt.of(payload.getBytes(UTF_8));
            assertThat(Survivors.of(personal, excerpt))
                    .as("%s: %s → %s", personal.kind(), payload, excerpt)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void noPersonSurvivesADamagedRecord(long seed) {
        Random random = new Random(seed);
        for (PersonalCase personal : texts(seed)) {
            String record = "{\"id\":\"p1\",\"author\":\"$\",\"text\":\"$\",\"region\":\"浙江\"}";
            StringBuilder damaged = new StringBuilder(record);
            int at = random.nextInt(damaged.length());
            if (damaged.charAt(at) != '$') {
                damaged.deleteCharAt(at);
            }
            String payload = damaged.toString().replace("$", json(personal.text()));
            String excerpt = RecordExcerpt.of(payload.getBytes(UTF_8));
            assertThat(Survivors.of(personal, excerpt)).as("%s → %s", payload, excerpt).isEmpty();
        }
    }

    @Test
    void noAuthorSurvivesInAnAddress() {
        for (PersonalCase personal : PersonalCases.of(42, CASES)) {
            if (personal.author() != null) {
                String url = json(personal.text());
                for (String record :
                        List.of("{\"url\":\"$\",\"id\":7", "{\"url\":\"$\" \"", "{\"url\":$}")) {
                    String excerpt = RecordExcerpt.of(record.replace("$", url).getBytes(UTF_8));
                    assertThat(Survivors.of(personal, excerpt))
                            .as("%s → %s", url, excerpt)
                            .isEmpty();
                }
            }
        }
    }

    private static List<PersonalCase> texts(long seed) {
        return PersonalCases.of(seed, CASES).stream()
                .filter(personal -> personal.author() == null)
                .toList();
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
