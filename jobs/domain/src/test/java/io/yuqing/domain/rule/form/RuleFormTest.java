/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.rule.BaselineSpec;
import io.yuqing.domain.rule.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A rule as it is read, filled in and written back. */
class RuleFormTest {

    @Test
    void shouldReadDurationsInEachForm() {
        Rule rule = RuleForms.rule(RuleForms.reactions(), "for", "10m", "keep_firing_for", "2h");
        assertThat(rule)
                .isEqualTo(
                        RuleForms.rule(
                                RuleForms.reactions(), "for", "PT10M", "keep_firing_for", "PT2H"));
    }

    @Test
    void shouldFindAllProblemsInOneReading() {
        assertThat(RuleValidation.problems(RuleDraft.of(Map.of("id", "r"))))
                .hasSize(6)
                .allMatch(problem -> problem.startsWith("rule 'r': field '"))
                .allMatch(problem -> problem.endsWith("."));
    }

    @Test
    void shouldCutLongValuesBetweenCharactersAndJoinLines() {
        String value = "甲\n𠮷".repeat(40);
        String problem =
                RuleValidation.problems(
                                RuleDraft.of(
                                        RuleForms.with(RuleForms.reactions(), "window", value)))
                        .get(0);
        assertThat(problem).doesNotContain("\n").contains("𠮷甲 𠮷甲").contains("…'; write one of");
        assertThat(problem.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
    }

    @Test
    void shouldFillInWhatMayBeLeftOut() {
        Rule rule = RuleForms.rule(RuleForms.reactions());
        assertThat(rule.forDuration()).hasSeconds(0);
        assertThat(rule.keepFiringFor()).hasMinutes(10);
        assertThat(rule.topics()).isEmpty();
        assertThat(rule.labels()).isEmpty();
        assertThat(rule.criteria().minCount()).isZero();
        assertThat(rule.baseline()).isNull();
        assertThat(RuleForms.rule(RuleForms.burst()).baseline())
                .isEqualTo(new BaselineSpec(7, 7, false, true));
    }

    @Test
    void shouldNeedOnlyIdAndRevisionToDelete() {
        Map<String, Object> form = Map.of("id", "r", "revision", 4, "deleted", true);
        assertThat(RuleDraft.of(form).toRule()).isEqualTo(Rule.tombstone("r", 4));
    }

    @Test
    void shouldReadBackWhatItWrites() {
        Rule rule =
                RuleForms.rule(
                        RuleForms.burst(),
                        "topics",
                        List.of("water", "road"),
                        "labels",
                        Map.of("department", "水务局", "order", 7),
                        "for",
                        "PT5M",
                        "baseline",
                        Map.of("freeze_cap", 3));
        assertThat(rule.labels()).containsEntry("order", "7");
        for (Rule each :
                List.of(
                        rule,
                        RuleForms.rule(RuleForms.reactions()),
                        RuleForms.rule(
                                RuleForms.reactions(),
                                "window",
                                "life",
                                "level",
                                "orange",
                                "min_voices",
                                0),
                        Rule.tombstone("r", 9))) {
            assertThat(RuleDraft.of(each).toRule()).isEqualTo(each);
        }
    }

    @Test
    void shouldNeverThrowWhateverIsWritten() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> fields =
                List.copyOf(RuleDraft.of(RuleForms.rule(RuleForms.burst())).fields().keySet());
        Object[] values = {
            null,
            "",
            "x",
            -1,
            0,
            1e300,
            Double.NaN,
            true,
            List.of(),
            Map.of(),
            Map.of("past", Map.of()),
            Long.MIN_VALUE,
            "PT",
            List.of(List.of()),
        };
        for (int i = 0; i < 5_000; i++) {
            Map<String, Object> form = new HashMap<>(RuleForms.burst());
            for (int j = 0; j < 3; j++) {
                form.put(
                        fields.get(random.nextInt(fields.size())),
                        values[random.nextInt(values.length)]);
            }
            RuleDraft draft = RuleDraft.of(form);
            boolean clean = RuleValidation.problems(draft).isEmpty();
            if (clean) {
                assertThat(draft.toRule()).as("seed %d, %s", seed, form).isNotNull();
            }
        }
    }
}
