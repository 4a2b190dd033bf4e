/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.connector.kafka.KeyedRecord;
import io.yuqing.connector.kafka.LogRecord;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.office.SecondOpinion;
import io.yuqing.jobs.delivery.Judgements;
import io.yuqing.wire.judgement.Judgement;
import io.yuqing.wire.judgement.JudgementJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithNonKeyedOperator;
import org.apache.flink.streaming.util.BroadcastOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second reading has its say if it is there, and nothing waits for it. */
class ReadAlertsTest {
    private static final Instant NOON = Instant.parse("2026-07-01T04:00:00Z");
    private static final Instant BEFORE = NOON.minus(Duration.ofMinutes(3));

    private BroadcastOperatorTestHarness<KeyedRecord, LogRecord, AlertNews> job;

    @BeforeEach
    void open() throws Exception {
        open(null);
    }

    private void open(OperatorSubtaskState state) throws Exception {
        job =
                new BroadcastOperatorTestHarness<>(
                        new CoBroadcastWithNonKeyedOperator<>(
                                new ReadAlerts(Map.of()), List.of(ReadAlerts.OPINIONS)),
                        1,
                        1,
                        0);
        job.setup(
                TypeInformation.of(AlertNews.class)
                        .createSerializer(job.getExecutionConfig().getSerializerConfig()));
        if (state != null) {
            job.initializeState(state);
        }
        job.setProcessingTime(NOON.toEpochMilli());
        job.open();
    }

    @AfterEach
    void close() throws Exception {
        job.close();
    }

    @Test
    void shouldBeLedByAJudgementThatWasThereBeforeTheAlert() throws Exception {
        judged("c1", "online_opinion", 0.9f, BEFORE);
        assertThat(alert("c1", NOON)).isEqualTo("网络舆情 second 社情民意");
    }

    @Test
    void shouldGoByTheLinearModelWhereNothingIsSaidYet() throws Exception {
        assertThat(alert("c1", NOON)).isEqualTo("社情民意 linear ");
        judged("c1", "online_opinion", 0.9f, NOON.plusSeconds(2));
        assertThat(alert("c1", NOON)).as("the same record read again").isEqualTo("社情民意 linear ");
        assertThat(alert("c1", NOON.plusSeconds(8))).isEqualTo("网络舆情 second 社情民意");
    }

    @Test
    void shouldNotGoByWhatARunningJobMayNotHaveReadYet() throws Exception {
        judged("c1", "online_opinion", 0.9f, NOON.minusSeconds(4));
        assertThat(alert("c1", NOON)).isEqualTo("社情民意 linear ");
    }

    @Test
    void shouldTellBothOfAnAlertOfWhichTheSecondReadingIsNotSure() throws Exception {
        judged("c1", "online_opinion", 0.35f, BEFORE);
        assertThat(alert("c1", NOON)).isEqualTo("社情民意 linear 网络舆情");
    }

    @Test
    void shouldForgetWhatALaterModelTakesBack() throws Exception {
        judged("c1", "online_opinion", 0.9f, BEFORE);
        judged("c1", "public_concern", 0.9f, BEFORE.plusSeconds(1));
        assertThat(alert("c1", NOON)).isEqualTo("社情民意 linear ");
        assertThat(kept()).isZero();
    }

    @Test
    void shouldTakeWhatIsWrittenOnceMoreAsSaidThen() throws Exception {
        judged("c1", "online_opinion", 0.9f, BEFORE);
        judged("c1", "online_opinion", 0.9f, NOON.plusSeconds(1));
        assertThat(alert("c1", NOON)).isEqualTo("网络舆情 second 社情民意");
    }

    @Test
    void shouldKnowItAfterARestart() throws Exception {
        judged("c1", "online_opinion", 0.9f, BEFORE);
        OperatorSubtaskState state = job.snapshot(1, 1);
        job.close();
        open(state);
        assertThat(alert("c1", NOON)).isEqualTo("网络舆情 second 社情民意");
    }

    @Test
    void shouldForgetWhatIsAWeekOldAndNotTakeWhatIsWhenItIsRead() throws Exception {
        judged("c1", "online_opinion", 0.9f, BEFORE);
        Instant later = NOON.plus(SecondOpinions.KEPT).plus(Duration.ofHours(1));
        job.setProcessingTime(later.toEpochMilli());
        assertThat(alert("c1", later)).isEqualTo("社情民意 linear ");
        judged("c2", "online_opinion", 0.9f, BEFORE);
        judged("c3", "online_opinion", 0.9f, later);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void shouldKeepNothingOfWhatTheAnalysisSaysToo() throws Exception {
        judged("c1", "public_concern", 0.99f, BEFORE);
        judged("", "online_opinion", 0.99f, BEFORE);
        assertThat(kept()).isZero();
    }

    @Test
    void shouldForgetTheOlderHalfWhenThereIsNoRoom() throws Exception {
        BroadcastState<String, SecondOpinion> known = job.getBroadcastState(ReadAlerts.OPINIONS);
        SecondOpinions few = new SecondOpinions(4);
        for (int each = 0; each < 6; each++) {
            Judgement judgement = Judgements.of("c" + each, "online_opinion", 0.9f);
            few.take(known, judgement, BEFORE.toEpochMilli() + each, NOON.toEpochMilli());
        }
        List<String> kept = new ArrayList<>();
        known.immutableEntries().forEach(each -> kept.add(each.getKey()));
        assertThat(kept).containsExactlyInAnyOrder("c2", "c3", "c4", "c5");
    }

    @Test
    void shouldLeaveOutWhatCannotBeReadAndGoOn() throws Exception {
        job.processBroadcastElement(
                new LogRecord(0, 0, "no JSON".getBytes(StandardCharsets.UTF_8)), 0);
        job.processElement(new KeyedRecord(null, "no JSON".getBytes(StandardCharsets.UTF_8)), 0);
        assertThat(alert("c1", NOON)).isEqualTo("社情民意 linear ");
    }

    @Test
    void shouldGoByTheClockWhereARecordHasNoTime() throws Exception {
        judged("c1", "online_opinion", 0.9f, BEFORE);
        assertThat(alert("c1", Instant.ofEpochMilli(Long.MIN_VALUE))).isEqualTo("网络舆情 second 社情民意");
    }

    private void judged(String cluster, String category, float score, Instant at) throws Exception {
        Judgement judgement = Judgements.of(cluster, category, score);
        job.processBroadcastElement(
                new LogRecord(0, at.toEpochMilli(), JudgementJson.value(judgement)), 0);
    }

    /** Category, who decided, and what the other says. */
    private String alert(String cluster, Instant recorded) throws Exception {
        ObjectNode alert = Judgements.alert("a", "red", cluster, NOON);
        job.processElement(
                new KeyedRecord(null, alert.toString().getBytes(StandardCharsets.UTF_8)),
                recorded.toEpochMilli());
        List<AlertNews> all = job.extractOutputValues();
        AlertNews news = all.get(all.size() - 1);
        return news.category + " " + news.routedBy.code() + " " + news.otherCategory;
    }

    private int kept() throws Exception {
        int kept = 0;
        for (var ignored : job.getBroadcastState(ReadAlerts.OPINIONS).immutableEntries()) {
            kept++;
        }
        return kept;
    }
}
