/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.alert.episode.WatchedSubject;
import io.yuqing.domain.alert.evidence.Evidence;
import io.yuqing.domain.count.Attitude;
import io.yuqing.domain.count.Contribution;
import io.yuqing.domain.count.ItemKind;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.form.RuleForms;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void shouldDecideTheSameFromItsStoredTextAndWriteTheSameTextAgain() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int checked = 0;
        while (checked < 300) {
            WatchedSubject subject = new WatchedSubject(randomRule(random), EvidenceJson::write);
            long time = WatchedSubject.T0;
            for (int i = 0; i < 120; i++) {
                time += random.nextInt(i < 60 ? 60_000 : 5_000);
                subject.watermark(time - WatchedSubject.MINUTE);
                subject.item(time);
            }
            subject.watermark(time + 60 * WatchedSubject.MINUTE);
            for (AlertRow step : subject.steps) {
                Evidence read = read(step.alert.evidence);
                assertThat(read.confirmed()).as("seed %d, %s", seed, step).isTrue();
                assertThat(EvidenceJson.write(read))
                        .as("seed %d", seed)
                        .isEqualTo(step.alert.evidence);
                assertThat(read.level()).isEqualTo(step.alert.highest);
                checked++;
            }
        }
    }

    @Test
    void shouldStayShortAndDecideTheSameHoweverManyPlatformsAndRegionsThereAre() throws Exception {
        Rule rule =
                RuleForms.rule(
                        RuleForms.reactions(),
                        "threshold",
                        10_000,
                        "min_platforms",
                        10_000,
                        "regions",
                        List.of("东湖"));
        WatchedSubject subject = new WatchedSubject(rule, EvidenceJson::write);
        for (int i = 0; i < 10_000; i++) {
            String name = "%05d".formatted(i) + "台".repeat(251);
            String region = i % 2 == 0 ? "东湖" : name;
            subject.item(
                    WatchedSubject.T0,
                    new Contribution(
                            ItemKind.COMMENT, Attitude.NEUTRAL, "", name, "", region, i, 0, 0));
        }
        subject.watermark(WatchedSubject.minute(6));
        assertThat(subject.steps).hasSize(1);
        String json = subject.steps.get(0).alert.evidence;
        assertThat(json.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(100_000);
        Evidence read = read(json);
        assertThat(read.seen().breadth().platformCount()).isEqualTo(10_000);
        assertThat(read.confirmed()).isTrue();
        assertThat(EvidenceJson.write(read)).isEqualTo(json);
    }

    @Test
    void shouldReadEvidenceOfAnOlderVersionThatNamesAll() throws Exception {
        String older = fired().replaceAll("\"other_[a-z]+\":\\{\"items\":0,\"names\":0},", "");
        assertThat(older).doesNotContain("other_");
        assertThat(read(older).confirmed()).isTrue();
    }

    @Test
    void shouldNotConfirmNumbersThatWereChanged() throws Exception {
        String json = fired();
        assertThat(read(json).confirmed()).isTrue();
        assertThat(read(json.replace("\"value\":3,", "\"value\":4,")).confirmed()).isFalse();
        assertThat(read(json.replace("\"comments\":3", "\"comments\":2")).confirmed()).isFalse();
        assertThat(read(json.replaceAll("\"score\":[0-9.]+", "\"score\":99")).confirmed())
                .isFalse();
        assertThat(
                        read(json.replaceAll("\"formula_version\":[0-9]+", "\"formula_version\":1"))
                                .confirmed())
                .isFalse();
    }

    @Test
    void shouldShowTheShareOfEachFactorInTheRisk() throws Exception {
        Map<String, Object> risk = map(map(fired()).get("risk"));
        double points = 0;
        for (String factor : List.of("nature", "reach", "media", "consequence")) {
            points += ((Number) map(risk.get(factor)).get("points")).doubleValue();
        }
        assertThat(((Number) risk.get("score")).doubleValue())
                .isCloseTo(points, org.assertj.core.api.Assertions.within(0.3));
    }

    @Test
    void shouldNameTheFieldThatCannotBeRead() throws Exception {
        Map<String, Object> fields = map(JSON.readValue(fired(), Map.class));
        for (String field : fields.keySet()) {
            Map<String, Object> broken = new HashMap<>(fields);
            broken.put(field, new Object[0]);
            assertThatThrownBy(() -> EvidenceJson.read(broken))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Evidence field '" + field + "'");
        }
    }

    private static String fired() {
        WatchedSubject subject =
                new WatchedSubject(
                        RuleForms.rule(RuleForms.reactions(), "threshold", 3), EvidenceJson::write);
        for (int i = 0; i < 3; i++) {
            subject.item(WatchedSubject.T0 + i);
        }
        return subject.steps.get(0).alert.evidence;
    }

    private static Rule randomRule(Random random) {
        Map<String, Object> form =
                RuleForms.with(
                        RuleForms.reactions(), "level", null, "threshold", null, "min_count", 4);
        return switch (random.nextInt(5)) {
            case 0 ->
                    RuleForms.rule(
                            form, "levels", Map.of("blue", 3, "yellow", 5, "orange", 9, "red", 30));
            case 1 ->
                    RuleForms.rule(
                            form, "measure", "negative_share", "levels", Map.of("yellow", 0.3));
            case 2 -> RuleForms.rule(form, "measure", "growth", "levels", Map.of("yellow", 1.5));
            case 3 -> RuleForms.rule(form, "measure", "heat", "levels", Map.of("yellow", 20));
            default ->
                    RuleForms.rule(
                            form, "measure", "burst", "levels", Map.of("blue", 1, "orange", 3));
        };
    }

    private static Evidence read(String json) throws Exception {
        return EvidenceJson.read(JSON.readValue(json, new TypeReference<Map<String, Object>>() {}));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) throws Exception {
        return value instanceof String json
                ? JSON.readValue(json, Map.class)
                : (Map<String, Object>) value;
    }
}
