/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

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
import io.yuqing.nlp.text.Normalizer;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlJson;
import io.yuqing.wire.control.ControlRecord;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
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
                        new Tables(TABLES.seeded()),
                        new OnDemand(),
                        Platforms.NONE,
                        MONDAY,
                        System::nanoTime,
                        2);

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

    /** Twenty texts of 99,900 characters took half a minute and 200 MB. */
    @Test
    void shouldReadOfATextNoMoreThanIsAnalysed() throws Exception {
        TABLES.database()
                .execute(
                        "INSERT INTO items (platform, channel, kind, item_id, root_id, parent_id,"
                                + " published_at, collected_at, title, text, media_text, url,"
                                + " sentiment, version) VALUES ('bbs', 'forum', 'original',"
                                + " 'bbs/long', 'bbs/long', '', '2026-02-20 18:00:00', '2026-02-20"
                                + " 18:01:00', repeat('题', 9000), repeat('水', 99900),"
                                + " repeat('图', 99900), '', 'neutral', 1)");
        long day = Instant.parse("2026-02-20T10:00:00Z").toEpochMilli();

        List<PastItems.Row> rows =
                new PastItems(new Tables(TABLES.seeded()), new OnDemand(), day - 1, day + 1, 10)
                        .next();

        assertThat(rows)
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.headline()).hasSize(Normalizer.MAX_TITLE);
                            assertThat(row.body()).hasSize(Normalizer.MAX_TEXT);
                            assertThat(row.media()).hasSize(Normalizer.MAX_TEXT);
                        });
    }

    @Test
    void shouldGoOnForAsLongAsThereIsTimeHoweverManyItemsThereAre() throws Exception {
        TABLES.database()
                .execute(
                        "INSERT INTO items (platform, channel, kind, item_id, root_id, parent_id,"
                                + " published_at, collected_at, title, text, url, sentiment,"
                                + " version) SELECT 'bbs', 'forum', 'original', concat('bbs/m',"
                                + " toString(number)), concat('bbs/m', toString(number)), '',"
                                + " toDateTime64('2026-02-10 00:00:00', 3) + number AS at, at,"
                                + " '', if(number % 10 = 0, '断水', '停水'), '', 'neutral', 1 FROM"
                                + " numbers(32000)");
        Clock then = Clock.fixed(Instant.parse("2026-02-10T16:00:00Z"), ZoneOffset.UTC);
        TopicPast past =
                new TopicPast(
                        new Tables(TABLES.seeded()),
                        new OnDemand(),
                        Platforms.NONE,
                        then,
                        () -> 0,
                        1_000);

        TopicPast.Seen seen = past.tried(topic("停水"), topic("断水"), 1);

        assertThat(seen.whole()).isTrue();
        assertThat(seen.change().items()).isEqualTo(32_000);
        assertThat(seen.change().gains()).isEqualTo(3_200);
        assertThat(seen.change().losses()).isEqualTo(28_800);
        assertThat(seen.change().gained()).hasSize(TopicPast.MOST_EXAMPLES);
    }

    /** Texts of others may take long, and there are many in a piece. */
    @Test
    void shouldLookAtTheClockBeforeEachItem() throws Exception {
        AtomicLong nanos = new AtomicLong();
        LongSupplier threeSecondsEach = () -> nanos.getAndAdd(Duration.ofSeconds(3).toNanos());

        TopicPast.Seen seen = past(new OnDemand(), threeSecondsEach).tried(null, topic("停水"), 3);

        assertThat(seen.change().items()).isBetween(1L, 2L);
        assertThat(seen.whole()).isFalse();
        assertThat(seen.since()).isGreaterThan(MONDAY.millis() - Duration.ofDays(1).toMillis());
    }

    /** Texts are looked at while others ask the tables. */
    @Test
    void shouldTakeNoPlaceOfOthersBetweenItsQuestions() throws Exception {
        OnDemand onDemand = new OnDemand();
        AtomicInteger looked = new AtomicInteger();
        LongSupplier both =
                () -> {
                    try {
                        return onDemand.ask(() -> onDemand.ask(looked::incrementAndGet));
                    } catch (TablesException e) {
                        throw new IllegalStateException(e);
                    }
                };

        assertThat(past(onDemand, both).tried(null, topic("停水"), 1).whole()).isTrue();
        assertThat(looked.get()).isGreaterThan(10);
    }

    @Test
    void shouldTryOneTopicAtATime() throws Exception {
        AtomicReference<TopicPast> past = new AtomicReference<>();
        AtomicReference<Throwable> told = new AtomicReference<>();
        LongSupplier another =
                () -> {
                    if (told.compareAndSet(null, new IllegalStateException("not told"))) {
                        told.set(catchThrowable(() -> past.get().tried(null, topic("停水"), 1)));
                    }
                    return 0;
                };
        past.set(past(new OnDemand(), another));

        assertThat(past.get().tried(null, topic("停水"), 1).whole()).isTrue();
        assertThat(told.get()).isInstanceOf(TablesException.class).hasMessage("正在试别的话题，请稍后再试。");
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

    private static TopicPast past(OnDemand onDemand, LongSupplier nanoClock) throws IOException {
        return new TopicPast(
                new Tables(TABLES.seeded()), onDemand, Platforms.NONE, MONDAY, nanoClock, 1_000);
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
