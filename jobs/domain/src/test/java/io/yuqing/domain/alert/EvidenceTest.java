/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.domain.count.Counts;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleForms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long END = Steps.minute(5);

    @Test
    void shouldWriteTheSameSortedTextEveryTime() {
        Rule rule =
                RuleForms.rule(
                        RuleForms.reactions(),
                        "measure",
                        "negative_share",
                        "threshold",
                        0.4,
                        "min_count",
                        30);
        Counts counts = new Counts(1, 9, 40, 25);
        Observation totals = Observation.of("thread-1", END, counts);
        Transition fired = RuleEvaluator.evaluate(rule, totals, null, END);
        List<EvidenceItem> items =
                List.of(
                        new EvidenceItem("p1", "https://example.test/p1?a=\"1\""),
                        new EvidenceItem("p2", null));
        Evidence evidence = Evidence.of(rule, totals, fired, "hanlp-1", items);
        assertThat(evidence.toJson())
                .isEqualTo(
                        "{\"analysis_version\":\"hanlp-1\",\"baseline\":null,\"counts\":{\"comments\":40,"
                                + "\"items\":50,\"negative\":25,\"originals\":1,\"reposts\":9},"
                                + "\"formula_version\":1,\"frozen\":false,\"items\":[{\"id\":\"p1\",\"url\":"
                                + "\"https://example.test/p1?a=\\\"1\\\"\"},{\"id\":\"p2\",\"url\":null}],"
                                + "\"level\":\"yellow\",\"measure\":\"negative_share\",\"min_count\":30,"
                                + "\"past\":[],\"previous\":{\"comments\":0,\"items\":0,\"negative\":0,"
                                + "\"originals\":0,\"reposts\":0},\"reason\":\"fired_at_once\","
                                + "\"rule_id\":\"reactions-100\",\"rule_revision\":3,\"subject_id\":"
                                + "\"thread-1\",\"subject_kind\":\"thread\",\"threshold\":0.4,\"value\":0.5,"
                                + "\"window\":\"5m\",\"window_end\":1767578700000}");
        assertThat(fired.instance().withEvidence(evidence).evidence).isEqualTo(evidence.toJson());
    }

    @Test
    void shouldComeToTheSameDecisionFromItsStoredText() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int checked = 0;
        while (checked < 2_000) {
            Rule rule = randomRule(random);
            Observation totals = randomTotals(random);
            AlertInstance frozen = random.nextBoolean() ? pendingBurst(rule) : null;
            Transition transition = RuleEvaluator.evaluate(rule, totals, frozen, END);
            if (!transition.reason().takesEvidence()) {
                continue;
            }
            Evidence evidence = Evidence.of(rule, totals, transition, "hanlp-1", List.of());
            Evidence read = read(evidence.toJson());
            assertThat(read).as("seed %d", seed).isEqualTo(evidence);
            assertThat(read.confirmed()).as("seed %d, %s", seed, evidence).isTrue();
            checked++;
        }
    }

    @Test
    void shouldKeepTheFrozenBaselineOfABurstThatFiredAfterAWhile() throws Exception {
        Rule rule = RuleForms.rule(RuleForms.burst(), "window", "5m", "for", "PT5M");
        AlertInstance pending = pendingBurst(rule);
        Observation totals =
                new Observation(
                        "water",
                        END,
                        new Counts(0, 0, 60, 0),
                        Counts.NONE,
                        List.of(10L, 12L, 9L, 11L, 90L, 90L, 90L));
        Transition fired = RuleEvaluator.evaluate(rule, totals, pending, END);
        assertThat(fired.reason()).isEqualTo(TransitionReason.FOR_ELAPSED_FIRED);
        Evidence read = read(Evidence.of(rule, totals, fired, "hanlp-1", List.of()).toJson());
        assertThat(read.frozen()).isTrue();
        assertThat(read.confirmed()).isTrue();
    }

    @Test
    void shouldNotConfirmNumbersThatWereChanged() throws Exception {
        Rule rule = RuleForms.rule(RuleForms.reactions());
        Observation totals = Observation.of("thread-1", END, new Counts(0, 0, 120, 0));
        Transition fired = RuleEvaluator.evaluate(rule, totals, null, END);
        String json = Evidence.of(rule, totals, fired, "hanlp-1", List.of()).toJson();
        assertThat(read(json).confirmed()).isTrue();
        assertThat(read(json.replace("\"value\":120", "\"value\":121")).confirmed()).isFalse();
        assertThat(read(json.replace("\"comments\":120", "\"comments\":99")).confirmed()).isFalse();
    }

    @Test
    void shouldNameTheFieldThatCannotBeRead() throws Exception {
        Rule rule = RuleForms.rule(RuleForms.reactions());
        Observation totals = Observation.of("thread-1", END, new Counts(0, 0, 120, 0));
        Transition fired = RuleEvaluator.evaluate(rule, totals, null, END);
        String json = Evidence.of(rule, totals, fired, "hanlp-1", List.of()).toJson();
        for (String field : map(json).keySet()) {
            Map<String, Object> broken = new HashMap<>(map(json));
            broken.put(field, new Object[0]);
            assertThatThrownBy(() -> Evidence.of(broken))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Evidence field '" + field + "'");
        }
    }

    private static Rule randomRule(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> RuleForms.rule(RuleForms.reactions(), "threshold", 1 + random.nextInt(50));
            case 1 ->
                    RuleForms.rule(
                            RuleForms.reactions(),
                            "measure",
                            "negative_share",
                            "threshold",
                            1 - random.nextDouble(),
                            "min_count",
                            5);
            case 2 ->
                    RuleForms.rule(
                            RuleForms.reactions(),
                            "measure",
                            "growth",
                            "threshold",
                            1.1 + random.nextDouble(),
                            "min_count",
                            5);
            default -> RuleForms.rule(RuleForms.burst(), "window", "5m", "for", "PT5M");
        };
    }

    private static Observation randomTotals(Random random) {
        return new Observation(
                "water",
                END,
                randomCounts(random),
                randomCounts(random),
                random.longs(7, 0, 60).boxed().toList());
    }

    private static Counts randomCounts(Random random) {
        long comments = random.nextInt(90);
        return new Counts(
                random.nextInt(5), random.nextInt(30), comments, random.nextLong(comments + 1));
    }

    /** Pending since 5 minutes before, or null if the rule is not a burst. */
    private static AlertInstance pendingBurst(Rule rule) {
        if (rule.baseline() == null) {
            return null;
        }
        long before = END - 5 * Steps.MINUTE;
        Observation totals =
                new Observation(
                        "water",
                        before,
                        new Counts(0, 0, 50, 0),
                        Counts.NONE,
                        List.of(10L, 12L, 9L, 11L, 10L, 8L, 10L));
        return RuleEvaluator.evaluate(rule, totals, null, before).toStore();
    }

    private static Evidence read(String json) throws Exception {
        return Evidence.of(map(json));
    }

    private static Map<String, Object> map(String json) throws Exception {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
