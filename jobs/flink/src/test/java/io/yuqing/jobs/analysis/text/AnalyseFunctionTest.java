/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.text;

import static io.yuqing.jobs.analysis.common.Items.HOUR;
import static io.yuqing.jobs.analysis.common.Items.NOON;
import static io.yuqing.jobs.analysis.common.Items.original;
import static io.yuqing.jobs.analysis.common.Items.withLikes;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.analysis.common.Items;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.control.LaxFunction;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.LedgerEvent;
import io.yuqing.wire.control.ControlRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnalyseFunctionTest {
    private static final Duration TTL = Duration.ofDays(7);

    private KeyedBroadcastOperatorTestHarness<String, Item, ControlRecord, Item> analyse;

    @BeforeEach
    void open() throws Exception {
        analyse =
                Harnesses.analyse(
                        new AnalyseFunction(
                                TTL,
                                Platforms.NONE,
                                List.of(topic("water", 1, "停水")),
                                null,
                                null,
                                null));
        analyse.setStateTtlProcessingTime(NOON);
        analyse.open();
    }

    @AfterEach
    void close() throws Exception {
        analyse.close();
    }

    @Test
    void shouldAnalyseAnItemOnceAndCountItsRepeats() throws Exception {
        send(original("a", NOON), original("a", NOON), original("b", NOON));

        assertThat(passed())
                .extracting(item -> item.id + item.topics)
                .containsExactly("a[water]", "b[water]");
        assertThat(side(SideOutputs.LEDGER))
                .extracting(event -> event.outcome)
                .containsExactly(LedgerEvent.Outcome.DUPLICATE);
    }

    @Test
    void shouldKeepTheFirstOfTwoItemsThatCameUnderOneIdAndCountTheOther() throws Exception {
        Item first = withLikes(original("a", NOON), 1);
        Item other = withLikes(original("a", NOON + HOUR), 50);
        other.voice = first.voice + 1;
        Item renamed = withLikes(original("a", NOON), 2);
        renamed.voice = first.voice + 1;
        Item readLess = withLikes(original("a", NOON + HOUR), 3);
        Item unknown = withLikes(original("a", NOON + HOUR), 4);
        unknown.voice = 0;
        send(first, other, renamed, readLess, unknown);

        assertThat(passed()).extracting(item -> item.likes).containsExactly(1L, 2L, 3L, 4L);
        assertThat(side(SideOutputs.LEDGER))
                .extracting(event -> event.outcome)
                .containsExactly(
                        LedgerEvent.Outcome.ID_CONFLICT,
                        LedgerEvent.Outcome.DUPLICATE,
                        LedgerEvent.Outcome.DUPLICATE,
                        LedgerEvent.Outcome.DUPLICATE);
    }

    @Test
    void shouldTellAPostFromACommentWithTheSameId() throws Exception {
        send(original("a", NOON), Items.comment("a", "z", NOON));
        assertThat(passed()).hasSize(2);
    }

    @Test
    void shouldSendOnlyOriginalsToBeComparedAndNameTheTextOfAll() throws Exception {
        send(original("a", NOON), Items.comment("b", "a", NOON));

        assertThat(side(SideOutputs.ORIGINALS)).extracting(item -> item.id).containsExactly("a");
        assertThat(passed()).allSatisfy(item -> assertThat(item.clusterId).hasSize(16));
    }

    @Test
    void shouldSayWhereATextBelongsAndWhyATopicFired() throws Exception {
        send(original("a", NOON));

        Item item = passed().get(0);
        assertThat(item.category).isNotEmpty();
        assertThat(item.categoryReason).isNotEmpty();
        assertThat(item.topicWords).containsExactly("停水");
    }

    @Test
    void shouldLetARepeatCountWhenTheItemDidWhateverItsClockSays() throws Exception {
        Item first = withLikes(original("a", NOON + 8 * HOUR), 1);
        first.eventAt = NOON;
        Item again = withLikes(original("a", NOON + 8 * HOUR), 5);
        again.eventAt = NOON + HOUR;
        send(first, again, withLikes(original("b", NOON), 1), withLikes(original("b", NOON), 2));

        assertThat(passed())
                .extracting(item -> item.id + (item.eventAt - NOON))
                .containsExactly("a0", "a0", "b0", "b0");
    }

    @Test
    void shouldKeepTheTimeByWhichAnItemWasCountedThoughARepeatReadsItOtherwise() throws Exception {
        send(withLikes(original("a", NOON + 7), 1), withLikes(original("a", NOON + HOUR), 5));
        send(withLikes(original("b", NOON + 7), 1), withLikes(original("b", NOON + 7), 5));

        // The second alone is remembered of the first reading.
        assertThat(passed())
                .extracting(
                        item -> item.id + (item.publishedAt - NOON) + " " + (item.eventAt - NOON))
                .containsExactly("a7 7", "a0 0", "b7 7", "b7 7");
    }

    @Test
    void shouldPassOnWhatRoseOfTheEngagementInAnyOrderOfSnapshots() throws Exception {
        send(
                withLikes(original("a", NOON), 10),
                withLikes(original("a", NOON), 50),
                withLikes(original("a", NOON), 30),
                withLikes(original("a", NOON), 60));

        assertThat(passed())
                .extracting(item -> item.update + " +" + item.engagementRise + " =" + item.likes)
                .containsExactly("false +10 =10", "true +40 =50", "true +10 =60");
        assertThat(side(SideOutputs.LEDGER)).hasSize(3);
    }

    @Test
    void shouldMatchANewTopicWithoutRestartAndNameItForBoards() throws Exception {
        analyse.processBroadcastElement(topic("notice", 1, "通知"), 0);
        send(original("a", NOON));
        assertThat(passed().get(0).topics).containsExactly("notice", "water");
        assertThat(side(SideOutputs.TOPICS)).extracting(row -> row.topicId).contains("notice");
    }

    @Test
    void shouldKeepTheTopicInForceWhenTheNewExpressionIsFaulty() throws Exception {
        analyse.processBroadcastElement(topic("water", 2, "停水 AND ("), 0);
        send(original("a", NOON));
        assertThat(passed().get(0).topics).containsExactly("water");
        assertThat(side(SideOutputs.TOPICS)).isEmpty();
    }

    @Test
    void shouldIgnoreAnOldRevisionAndObeyADeletion() throws Exception {
        analyse.processBroadcastElement(topic("water", 1, "地铁"), 0);
        send(original("a", NOON));
        analyse.processBroadcastElement(
                ControlRecord.of("water", "{\"id\":\"water\",\"revision\":2,\"deleted\":true}"), 0);
        send(original("b", NOON));
        assertThat(passed())
                .extracting(item -> item.topics)
                .containsExactly(List.of("water"), List.of());
    }

    @Test
    void shouldRememberIdsAndTopicsOverARestart() throws Exception {
        analyse.processBroadcastElement(topic("notice", 1, "通知"), 0);
        send(original("a", NOON));
        var snapshot = analyse.snapshot(1, 1);
        analyse.close();
        analyse =
                Harnesses.analyse(
                        new AnalyseFunction(TTL, Platforms.NONE, List.of(), null, null, null));
        analyse.setStateTtlProcessingTime(NOON);
        analyse.initializeState(snapshot);
        analyse.open();
        send(original("a", NOON), original("c", NOON));
        assertThat(passed()).extracting(item -> item.id + item.topics).containsExactly("c[notice]");
    }

    @Test
    void shouldTakeOverAChangedWordSetAndRememberItOverARestart() throws Exception {
        analyse.processBroadcastElement(topicOfSet(1, "地铁"), 0);
        send(original("a", NOON));
        analyse.processBroadcastElement(topicOfSet(2, "停水"), 0);
        send(original("b", NOON));
        assertThat(passed())
                .extracting(item -> item.topics)
                .containsExactly(List.of("water"), List.of("sets", "water"));

        var snapshot = analyse.snapshot(1, 1);
        analyse.close();
        analyse =
                Harnesses.analyse(
                        new AnalyseFunction(TTL, Platforms.NONE, List.of(), null, null, null));
        analyse.setStateTtlProcessingTime(NOON);
        analyse.initializeState(snapshot);
        analyse.open();
        send(original("c", NOON));
        assertThat(passed().get(0).topics).containsExactly("sets");
    }

    @Test
    void shouldStartFromASavepointWithATopicThatIsRefusedToday() throws Exception {
        ControlRecord faulty = topic("power", 1, "(停电");
        analyse.close();
        analyse =
                Harnesses.analyse(
                        new AnalyseFunction(TTL, Platforms.NONE, List.of(), null, null, null));
        analyse.setStateTtlProcessingTime(NOON);
        analyse.initializeState(
                LaxFunction.savepoint(AnalyseFunction.TOPICS, faulty, topic("water", 2, "停水")));
        analyse.open();
        send(original("a", NOON));
        assertThat(passed()).extracting(item -> item.topics).containsExactly(List.of("water"));
        analyse.processBroadcastElement(topic("power", 2, "停水"), 0);
        send(original("b", NOON));
        assertThat(passed().get(1).topics).containsExactly("power", "water");
    }

    @Test
    void shouldForgetAnIdAfterItsTimeAndKeepNoTimers() throws Exception {
        send(original("a", NOON));
        analyse.setStateTtlProcessingTime(NOON + TTL.toMillis() + 1);
        send(original("a", NOON));
        assertThat(passed()).hasSize(2);
        assertThat(Harnesses.stateEntries(analyse)).isEqualTo(1);
        assertThat(analyse.numEventTimeTimers() + analyse.numProcessingTimeTimers()).isZero();
    }

    private void send(Item... items) throws Exception {
        for (Item item : items) {
            analyse.processElement(item, item.publishedAt);
        }
    }

    /** Comments and reposts, then originals, which go another way. */
    private List<Item> passed() {
        List<Item> passed = new ArrayList<>(analyse.extractOutputValues());
        passed.addAll(side(SideOutputs.ORIGINALS));
        return passed;
    }

    private <T> List<T> side(OutputTag<T> tag) {
        List<T> values = new ArrayList<>();
        if (analyse.getSideOutput(tag) != null) {
            for (StreamRecord<T> record : analyse.getSideOutput(tag)) {
                values.add(record.getValue());
            }
        }
        return values;
    }

    private static ControlRecord topicOfSet(long revision, String word) {
        return ControlRecord.of(
                "sets",
                "{\"id\":\"sets\",\"revision\":%d,\"name\":\"词集\",\"expression\":\"@词\",\"sets\":{\"词\":[\"%s\"]}}"
                        .formatted(revision, word));
    }

    private static ControlRecord topic(String id, long revision, String expression) {
        return ControlRecord.of(
                id,
                "{\"id\":\"%s\",\"revision\":%d,\"name\":\"%s\",\"expression\":\"%s\"}"
                        .formatted(id, revision, id, expression));
    }
}
