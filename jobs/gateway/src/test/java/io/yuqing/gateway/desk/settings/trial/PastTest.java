/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.SilenceKind;
import io.yuqing.control.entry.TopicKind;
import io.yuqing.control.trial.TopicChange;
import io.yuqing.domain.delivery.plan.Silence;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.local.process.Ports;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlJson;
import io.yuqing.wire.control.ControlRecord;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Changes tried on the rows of {@code seed.sql}. */
class PastTest {
    @RegisterExtension private static final DeskTables TABLES = new DeskTables();

    private static final Clock MONDAY = Clock.fixed(DeskTables.NOW, ZoneOffset.UTC);

    /** Pieces of two, so that their seams are crossed; two of the items are of one moment. */
    @Test
    void shouldLookAtEachItemOnce() throws Exception {
        TABLES.database()
                .execute(
                        "INSERT INTO items (platform, channel, kind, item_id, root_id, parent_id,"
                                + " published_at, collected_at, title, text, url, sentiment,"
                                + " version) VALUES ('bbs', 'forum', 'original', 'bbs/21', 'bbs/21',"
                                + " '', '2026-03-02 18:00:00', '2026-03-02 18:01:00', '', '断水',"
                                + " '', 'neutral', 1), ('bbs', 'forum', 'original', 'bbs/22',"
                                + " 'bbs/22', '', '2026-03-02 18:00:00', '2026-03-02 18:01:00', '',"
                                + " '断水', '', 'neutral', 1)");
        TopicPast past =
                new TopicPast(
                        new Tables(TABLES.seeded()), new OnDemand(), Platforms.NONE, MONDAY, 2);

        TopicPast.Seen seen = past.tried(topic("停水"), topic("断水"), 3);

        TopicChange change = seen.change();
        assertThat(seen.whole()).isTrue();
        assertThat(change.items()).isEqualTo(13);
        assertThat(change.before()).isEqualTo(1);
        assertThat(change.gains()).isEqualTo(2);
        assertThat(change.losses()).isEqualTo(1);
        assertThat(change.lost().get(0).text()).contains("城东又停水了");
        assertThat(past.tried(null, topic("停水"), 1).change().items())
                .as("those of the last day")
                .isEqualTo(11);
    }

    @Test
    void shouldSayWhichAlertsASilenceMeans() throws Exception {
        SilencePast past = new SilencePast(new Tables(TABLES.seeded()), new OnDemand(), MONDAY);

        SilencePast.Seen rule = past.tried(silence(Map.of("rule", "burst")));
        assertThat(rule.alerts())
                .extracting(SilencePast.Row::id)
                .as("red is told unless it is named, what waits was never told")
                .containsExactly("a-later", "a-over", "a-orange");
        assertThat(rule.notices()).isEqualTo(2);

        assertThat(past.tried(silence(Map.of("rule", "burst", "level", List.of("red")))).alerts())
                .extracting(SilencePast.Row::id)
                .containsExactly("a-red");
        assertThat(past.tried(silence(Map.of("topic", "xss"))).alerts())
                .extracting(SilencePast.Row::id)
                .containsExactly("a-later");
        assertThat(past.tried(silence(Map.of("topic", "nothing"))).notices()).isZero();
    }

    @Test
    void shouldSayThatTheTablesAreAway() throws IOException {
        Tables away = new Tables(DeskTables.settings("http://127.0.0.1:" + Ports.free(), "yuqing"));

        assertThatThrownBy(
                        () ->
                                new TopicPast(away, new OnDemand(), Platforms.NONE, MONDAY)
                                        .tried(null, topic("停水"), 1))
                .isInstanceOf(TablesException.class)
                .hasMessageContaining("没有应答");
    }

    private static ControlEntry topic(String expression) throws ControlException {
        Map<String, Object> fields =
                Map.of("id", "water", "revision", 1, "name", "停水", "expression", expression);
        return new TopicKind().read(ControlRecord.of("water", ControlJson.text(fields)));
    }

    private static Silence silence(Map<String, Object> conditions) throws ControlException {
        Map<String, Object> fields = new HashMap<>(conditions);
        fields.put("for", "2h");
        fields.put("by", "值班室");
        fields.put("because", "试");
        SilenceKind kind = new SilenceKind(MONDAY);
        return kind.silence(kind.read(kind.of("s", fields)));
    }
}
