/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.CasePlans;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.rule.Level;
import io.yuqing.wire.alert.AlertJsons;
import io.yuqing.wire.alert.AlertReader;
import io.yuqing.wire.cases.CaseEntryJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertEntriesTest {
    private static final Instant AT = Instant.parse("2026-07-01T01:00:00Z");

    private static AlertNews news(ObjectNode alert) throws Exception {
        Map<String, String> names = Map.of("topic-a", "城东停水");
        return new AlertReader(names).read(alert.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode alert() {
        ObjectNode alert = AlertJsons.firing("a", "orange", AT);
        ObjectNode evidence = (ObjectNode) alert.get("evidence");
        evidence.putObject("first_seen")
                .put("text", "停水")
                .put("published_at", AT.minusSeconds(600).toString());
        evidence.putObject("breadth").putObject("platforms").put("weibo", 7).put("portal", 1);
        return alert;
    }

    @Test
    void shouldOpenACaseWithAllThatIsKnownOfTheAlert() throws Exception {
        CaseOffice office = new CaseOffice(CasePlans.county());
        CaseEvent opened = office.act(AlertEntries.entry(news(alert())));
        CaseRecord record = office.find(opened.caseId());
        assertThat(record.title).isEqualTo("城东停水：话题一小时热度很高");
        assertThat(record.category).isEqualTo("社情民意");
        assertThat(record.level).isEqualTo(Level.ORANGE);
        assertThat(record.eventKey).isEqualTo("topic/topic-a");
        assertThat(record.platforms).containsExactly("portal", "weibo");
        assertThat(record.detectedAt).isEqualTo(AT.toEpochMilli());
        assertThat(record.firstPostAt).isEqualTo(AT.minusSeconds(600).toEpochMilli());
        assertThat(record.alerts.get("a").subject()).isEqualTo("topic/topic-a");
    }

    @Test
    void shouldBeTheSameEntryForTheSameStep() throws Exception {
        Entry entry = AlertEntries.entry(news(alert()));
        assertThat(CaseEntryJson.value(entry))
                .isEqualTo(CaseEntryJson.value(AlertEntries.entry(news(alert()))));
        assertThat(entry.actionId()).isEqualTo("alert/a/1");
        Entry next = AlertEntries.entry(news(alert().put("version", 2)));
        assertThat(next.actionId()).isEqualTo("alert/a/2");
    }

    /** The log is kept for good, and texts of items for thirty days. */
    @Test
    void shouldHoldNothingOfWhatItemsSay() throws Exception {
        ObjectNode alert = alert().put("subject_kind", "thread").put("subject_id", "weibo/1");
        Entry entry = AlertEntries.entry(news(alert));
        String written = new String(CaseEntryJson.value(entry), StandardCharsets.UTF_8);
        assertThat(written).doesNotContain("一整天").doesNotContain("example.invalid");
        assertThat(entry.details().text(EntryDetail.TITLE)).isEqualTo("帖文（社情民意）：话题一小时热度很高");
    }

    @Test
    void shouldBeReadableHoweverLongTheNamesAre() throws Exception {
        ObjectNode alert = alert().put("rule_name", "很".repeat(900));
        Entry entry = AlertEntries.entry(news(alert));
        assertThat(CaseEntryJson.read(CaseEntryJson.value(entry), 0, 1).details())
                .isEqualTo(entry.details());
    }
}
