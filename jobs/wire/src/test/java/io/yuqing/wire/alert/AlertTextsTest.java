/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.alert;

import static io.yuqing.domain.alert.episode.WatchedSubject.minute;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.domain.alert.episode.AlertInstance;
import io.yuqing.domain.alert.episode.WatchedSubject;
import io.yuqing.domain.alert.evidence.Evidence;
import io.yuqing.domain.alert.evidence.EvidenceItem;
import io.yuqing.domain.alert.evidence.Explanation;
import io.yuqing.domain.alert.evidence.RoutedOriginal;
import io.yuqing.domain.alert.evidence.SubjectSnapshot;
import io.yuqing.domain.alert.evidence.SubjectTraits;
import io.yuqing.domain.alert.judge.TransitionReason;
import io.yuqing.domain.count.Counts;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.form.RuleForms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertTextsTest {
    private static final EvidenceItem ITEM = item("c1", "什么时候来水");
    private static final EvidenceItem FIRST = item("t1", "城东停水通知");
    private static final long DAY = 24 * 60;

    @Test
    void shouldSayWhatItemsSayBesideTheEvidenceAndNotInIt() throws Exception {
        AlertInstance alert = fired(RuleForms.rule(RuleForms.reactions(), "threshold", 3));
        assertThat(alert.excerpts).containsExactly("什么时候来水");
        assertThat(alert.firstExcerpt).isEqualTo("城东停水通知");
        assertThat(alert.evidence).contains("c1", "t1").doesNotContain("来水", "通知");
        Evidence evidence = read(alert.evidence);
        assertThat(Explanation.of(evidence, code -> code, code -> code))
                .noneMatch(line -> line.contains("「"));
        assertThat(
                        Explanation.of(
                                evidence.saying(alert.excerpts, alert.firstExcerpt),
                                code -> code,
                                code -> code))
                .anyMatch(line -> line.startsWith("出处") && line.endsWith("「城东停水通知」"))
                .anyMatch(line -> line.startsWith("代表条目") && line.endsWith("「什么时候来水」"))
                .contains("命中词 停水（代表条目所含）");
        assertThat(evidence.saying(List.of(), "").confirmed()).isTrue();
    }

    @Test
    void shouldGoToTheDepartmentThatTheRuleNames() {
        Rule labelled =
                RuleForms.rule(
                        RuleForms.reactions(),
                        "threshold",
                        3,
                        "labels",
                        Map.of("category", "应急管理"));
        assertThat(fired(labelled).category).isEqualTo("应急管理");
    }

    @Test
    void shouldGoWhereItsSubjectBelongsElseWhereMostItemsDo() throws Exception {
        Rule rule = RuleForms.rule(RuleForms.reactions(), "threshold", 3);
        AlertInstance known = fired(rule);
        assertThat(known.category).isEqualTo("public_concern");
        assertThat(known.topics).containsExactly("water");
        assertThat(known.clusterId).isEqualTo("c-17");
        assertThat(known.evidence)
                .contains(
                        "\"routed\":[{\"by_rule\":true,\"category\":\"public_concern\","
                                + "\"cluster_id\":\"c-17\"}]");
        assertThat(read(known.evidence).snapshot().traits().originals())
                .containsExactly(new RoutedOriginal("c-17", "public_concern", true));
        WatchedSubject unknown = new WatchedSubject(rule, EvidenceJson::write);
        items(unknown, 3);
        assertThat(unknown.steps.get(0).alert.category).isEqualTo("emergency");
    }

    @Test
    void shouldForgetTheTextsOfALifeAlertWhenItIsOver() {
        WatchedSubject subject =
                subject(RuleForms.rule(RuleForms.reactions(), "window", "life", "threshold", 3));
        items(subject, 3);
        assertThat(told(subject).excerpts).isNotEmpty();
        subject.watermark(minute(30 * DAY));
        assertThat(subject.reasons()).last().isEqualTo(TransitionReason.RESOLVED);
        assertThat(subject.steps.get(1).alert.firstExcerpt).isEqualTo("城东停水通知");
        assertThat(told(subject).excerpts).isEmpty();
        assertThat(told(subject).firstExcerpt).isEmpty();
        assertThat(told(subject).evidence).isNotEmpty();
    }

    @Test
    void shouldForgetTheTextsOfAnAlertThatStandsForAMonth() {
        WatchedSubject subject =
                subject(RuleForms.rule(RuleForms.reactions(), "window", "24h", "threshold", 3));
        for (int hour = 0; hour <= 31 * 24; hour += 6) {
            subject.item(minute(hour * 60));
            subject.watermark(minute(hour * 60));
            if (hour == 29 * 24) {
                assertThat(told(subject).excerpts).isNotEmpty();
            }
        }
        assertThat(subject.reasons()).containsExactly(TransitionReason.FIRED_AT_ONCE);
        assertThat(told(subject).excerpts).isEmpty();
    }

    private static AlertInstance fired(Rule rule) {
        WatchedSubject subject = subject(rule);
        items(subject, 3);
        return subject.steps.get(0).alert;
    }

    private static WatchedSubject subject(Rule rule) {
        WatchedSubject subject = new WatchedSubject(rule, EvidenceJson::write);
        subject.snapshot =
                new SubjectSnapshot(
                        "v1",
                        List.of("停水"),
                        List.of(ITEM),
                        FIRST,
                        Counts.NONE,
                        new SubjectTraits(
                                "public_concern",
                                List.of("water"),
                                "c-17",
                                List.of(new RoutedOriginal("c-17", "public_concern", true))));
        return subject;
    }

    private static void items(WatchedSubject subject, int count) {
        for (int i = 0; i < count; i++) {
            subject.item(WatchedSubject.T0 + i);
        }
    }

    /** As it is remembered. */
    private static AlertInstance told(WatchedSubject subject) {
        return subject.watch().told.get(0);
    }

    private static Evidence read(String json) throws Exception {
        return EvidenceJson.read(
                new ObjectMapper().readValue(json, new TypeReference<Map<String, Object>>() {}));
    }

    private static EvidenceItem item(String id, String excerpt) {
        return new EvidenceItem(id, "https://example.invalid/" + id, "forum", 0, excerpt);
    }
}
