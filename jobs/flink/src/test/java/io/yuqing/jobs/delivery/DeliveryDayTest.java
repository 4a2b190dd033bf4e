/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Outcome;
import io.yuqing.domain.delivery.SilentSource;
import io.yuqing.domain.delivery.event.CaseMark;
import io.yuqing.jobs.delivery.config.DeliveryFile;
import io.yuqing.jobs.delivery.config.DeliverySetup;
import io.yuqing.wire.alert.AlertJsons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All operators under a simulated clock, with an outside that keeps count. */
class DeliveryDayTest {
    private static final Instant MORNING = Instant.parse("2026-07-01T01:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final String FILE =
            """
            channels:
              群: {kind: wecom, token: "env:NEVER_READ", detail: full}
            departments:
              政府办公室: {channels: 群, quiet: "22:00-07:00"}
            fallback: 政府办公室
            """;

    @TempDir private Path folder;
    private final World world = new World();

    @Test
    void shouldSendEveryRedAndOrangeOfAHundredAlarmsAndTheRestInDigests() throws Exception {
        try (Pipeline pipeline = pipeline(FILE)) {
            hundred(pipeline);
            pipeline.passes(Duration.ofMinutes(20));

            assertThat(told(world)).hasSize(100);
            assertThat(singles("🔴")).hasSize(10);
            assertThat(singles("🟠")).hasSize(20);
            assertThat(world.titles().stream().filter(title -> title.contains("汇总")).count())
                    .isBetween(2L, 4L);
            assertWithinRate(20, Duration.ofMinutes(1));
        }
    }

    @Test
    void shouldNotRemindOfACaseThatWasTakenUpAndTellItsUpgradeAllTheSame() throws Exception {
        String reminding = FILE + "repeat: {orange: 1h, red: 1h}\n";
        try (Pipeline pipeline = pipeline(reminding)) {
            ObjectNode alert = AlertJsons.firing("a", "orange", pipeline.time());
            pipeline.takes(alert);
            pipeline.passes(Duration.ofMinutes(61));
            assertThat(world.titles()).hasSize(2);
            assertThat(pipeline.stepsForCases()).hasSize(1);

            CaseMark mark = new CaseMark();
            mark.toldAs = "a";
            mark.accepted = true;
            mark.informed = List.of("政府办公室");
            pipeline.marks("topic/topic-a", mark);
            pipeline.restartFrom(pipeline.snapshot());
            pipeline.passes(Duration.ofHours(3));
            assertThat(world.titles()).hasSize(2);
            assertThat(pipeline.rows)
                    .extracting(row -> row.outcome + " " + row.reason)
                    .contains("withheld handled");

            alert.put("level", "red").put("version", 2);
            alert.put("window_end", pipeline.time().toString());
            pipeline.takes(alert);
            pipeline.passes(Duration.ofSeconds(2));
            assertThat(world.titles()).hasSize(3);
            assertThat(world.titles().get(2)).contains("升为");
            assertThat(pipeline.stepsForCases()).hasSize(1);
        }
    }

    @Test
    void shouldMakeNoStepOfACaseOfWhatIsSilencedRepeatedOrOnlyWaits() throws Exception {
        try (Pipeline pipeline = pipeline(FILE)) {
            ObjectNode waits = AlertJsons.firing("w", "red", pipeline.time());
            pipeline.takes(waits.put("state", "pending"));
            ObjectNode fires = AlertJsons.firing("a", "red", pipeline.time());
            pipeline.takes(fires);
            pipeline.takes(fires);
            pipeline.takes(fires.put("version", 2));
            ObjectNode ends = fires.put("state", "resolved").put("version", 3);
            pipeline.takes(ends.put("resolved_at", pipeline.time().toString()));
            assertThat(pipeline.stepsForCases())
                    .extracting(news -> news.toldAs + " " + news.state + " " + news.version)
                    .containsExactly("a FIRING 1", "a RESOLVED 3");
        }
    }

    @Test
    void shouldLoseNothingAndRepeatNothingWhenKilledBetweenTwoCheckpoints() throws Exception {
        try (Pipeline pipeline = pipeline(FILE)) {
            List<ObjectNode> alerts = alerts(pipeline.time());
            List<ObjectNode> first = alerts.subList(0, 40);
            for (ObjectNode alert : first) {
                pipeline.takes(alert);
            }
            pipeline.passes(Duration.ofSeconds(2));
            Pipeline.Snapshot checkpoint = pipeline.snapshot();
            List<ObjectNode> after = alerts.subList(40, 100);
            for (ObjectNode alert : after) {
                pipeline.takes(alert);
            }
            pipeline.passes(Duration.ofSeconds(65));
            int sentBefore = world.shown.size();
            assertThat(sentBefore).isGreaterThan(20);

            pipeline.restartFrom(checkpoint);
            // Kafka hands out again what came after the checkpoint.
            for (ObjectNode alert : after) {
                pipeline.takes(alert);
            }
            pipeline.passes(Duration.ofMinutes(20));

            assertThat(told(world)).hasSize(100).doesNotHaveDuplicates();
            assertWithinRate(20, Duration.ofMinutes(1));
        }
    }

    @Test
    void shouldNotFloodAfterARestartWithoutAnyState() throws Exception {
        Pipeline.Snapshot nothing = null;
        try (Pipeline pipeline = pipeline(FILE)) {
            hundred(pipeline);
            pipeline.passes(Duration.ofMinutes(20));
            int sent = world.shown.size();
            pipeline.restartFrom(nothing);
            hundred(pipeline);
            pipeline.passes(Duration.ofMinutes(20));
            assertThat(world.shown).hasSize(sent);
        }
    }

    @Test
    void shouldTryAgainUntilItIsDeliveredAndRecordEachAttempt() throws Exception {
        try (Pipeline pipeline = pipeline(FILE)) {
            world.answers.addAll(List.of(Outcome.FAILED, Outcome.RATE_LIMITED, Outcome.REJECTED));
            pipeline.takes(AlertJsons.firing("a", "red", pipeline.time()));
            pipeline.passes(Duration.ofMinutes(15));
            assertThat(world.shown).hasSize(1);
            assertThat(pipeline.rows)
                    .extracting(row -> row.outcome)
                    .containsExactly("failed", "rate_limited", "rejected", "delivered");
            assertThat(pipeline.rows)
                    .extracting(row -> row.attempt)
                    .containsExactly(1L, 2L, 3L, 4L);
            assertThat(pipeline.rows)
                    .extracting(row -> row.messageId)
                    .containsOnly(pipeline.rows.get(0).messageId);
        }
    }

    @Test
    void shouldSendWithoutAJournalRatherThanNotAtAll() throws Exception {
        try (Pipeline pipeline = pipeline(FILE)) {
            world.journal.isDown = true;
            pipeline.takes(AlertJsons.firing("a", "orange", pipeline.time()));
            pipeline.passes(Duration.ofSeconds(2));
            assertThat(world.shown).hasSize(1);
            assertThat(pipeline.rows).hasSize(1);
        }
    }

    @Test
    void shouldGiveUpAfterThreeDaysAndSaySo() throws Exception {
        try (Pipeline pipeline = pipeline(FILE + "heartbeat: {at: never}\n")) {
            for (int i = 0; i < 2_000; i++) {
                world.answers.add(Outcome.FAILED);
            }
            pipeline.takes(AlertJsons.firing("a", "blue", pipeline.time()));
            pipeline.passes(Duration.ofDays(3).plusHours(2));
            assertThat(pipeline.rows).last().extracting(row -> row.outcome).isEqualTo("given_up");
            assertThat(world.shown).isEmpty();
        }
    }

    @Test
    void shouldTellADayAsPeopleWantToHearIt() throws Exception {
        world.seen.items = 31_547;
        world.seen.alerts = 2;
        try (Pipeline pipeline = pipeline(FILE)) {
            // 09:00 orange, once more at 15:00; 17:30 the sign of life; 23:00 yellow, 23:10 red.
            pipeline.takes(AlertJsons.firing("o", "orange", pipeline.time()));
            pipeline.passes(Duration.ofHours(8).plusMinutes(29));
            world.seen.newest = pipeline.now();
            pipeline.passes(Duration.ofHours(5).plusMinutes(31));
            pipeline.takes(AlertJsons.firing("y1", "yellow", pipeline.time()));
            pipeline.takes(AlertJsons.firing("y2", "yellow", pipeline.time()));
            pipeline.passes(Duration.ofMinutes(10));
            pipeline.takes(AlertJsons.firing("r", "red", pipeline.time()));
            ObjectNode resolved = AlertJsons.firing("o", "orange", MORNING);
            resolved.put("state", "resolved").put("version", 2);
            resolved.put("resolved_at", pipeline.time().toString());
            pipeline.takes(resolved);
            pipeline.passes(Duration.ofHours(9));

            List<String> titles = world.titles();
            assertThat(titles.get(0)).startsWith("🟠 橙色预警（重大）｜topic-o");
            assertThat(titles.get(1)).startsWith("🟠 橙色预警持续（第 1 次提醒）");
            assertThat(titles.get(2)).isEqualTo("🟢 监测正常：今日 3.2万 条、预警 2 次");
            assertThat(titles.get(3)).startsWith("🟠 橙色预警持续（第 2 次提醒）");
            assertThat(titles.get(4)).startsWith("🔴 红色预警（特别重大）");
            assertThat(titles.subList(5, titles.size()))
                    .filteredOn(title -> title.contains("汇总"))
                    .containsExactly("🟡 预警汇总｜3 条（黄 2、解除 1）");
            assertThat(titles.subList(5, titles.size()))
                    .filteredOn(title -> !title.contains("汇总"))
                    .allMatch(title -> title.startsWith("🔴 红色预警持续"));
        }
    }

    @Test
    void shouldSayInRedThatNothingArrived() throws Exception {
        try (Pipeline pipeline = pipeline(FILE)) {
            pipeline.passes(DAY);
            world.seen.items = 5;
            world.seen.newest = pipeline.now();
            pipeline.passes(DAY);
            world.seen.known = false;
            pipeline.passes(DAY);
            assertThat(world.titles()).hasSize(3).element(0).isEqualTo("🔴 监测异常：没有收到任何数据");
            assertThat(world.titles().get(1)).startsWith("🔴 监测异常：已 8 小时");
            assertThat(world.titles().get(2)).isEqualTo("🔴 监测异常：数据库没有应答");
        }
    }

    @Test
    void shouldNameTheSourcesThatAreSilentAlthoughOthersDeliver() throws Exception {
        world.seen.items = 31_547;
        world.seen.sources = 8;
        try (Pipeline pipeline = pipeline(FILE)) {
            // 17:30, as a minute before the newest item came, and three hours after one forum's
            // last.
            pipeline.passes(Duration.ofHours(8).plusMinutes(29));
            world.seen.newest = pipeline.now();
            SilentSource forum = new SilentSource();
            forum.name = "云亭论坛";
            forum.lastItemAt = pipeline.now() - Duration.ofMinutes(179).toMillis();
            SilentSource hotline = new SilentSource();
            hotline.name = "热线";
            world.seen.silent = List.of(forum, hotline);
            pipeline.passes(Duration.ofMinutes(2));
            assertThat(world.titles()).containsExactly("🟡 监测部分异常：2 个来源沉默，今日 3.2万 条、预警 0 次");
            assertThat(world.shown.get(0).lines().toString())
                    .contains("来源：应采 8 个，在采 6 个，沉默：云亭论坛（已 3 小时）、热线（从未收到）");

            world.seen.silent = List.of();
            pipeline.passes(DAY.minusMinutes(2));
            world.seen.newest = pipeline.now();
            pipeline.passes(Duration.ofMinutes(2));
            assertThat(world.titles().get(1)).startsWith("🟢 监测正常");
            assertThat(world.shown.get(1).lines().toString()).contains("来源：应采 8 个，在采 8 个");
        }
    }

    @Test
    void shouldKeepOneRateForTwoChannelsThatAreOneRobot() throws Exception {
        world.receivers.put("群", "robot");
        world.receivers.put("另一群", "robot");
        String file =
                """
                channels:
                  群: {kind: wecom, token: "env:NEVER_READ"}
                  另一群: {kind: wecom, token: "env:NEVER_READ"}
                departments:
                  政府办公室: {channels: [群, 另一群]}
                fallback: 政府办公室
                heartbeat: {at: never}
                """;
        try (Pipeline pipeline = pipeline(file)) {
            for (int i = 0; i < 15; i++) {
                pipeline.takes(AlertJsons.firing("r" + i, "red", pipeline.time()));
            }
            pipeline.passes(Duration.ofSeconds(30));
            assertThat(world.shown).hasSize(20);
            Pipeline.Snapshot checkpoint = pipeline.snapshot();
            pipeline.restartFrom(checkpoint);
            pipeline.passes(Duration.ofSeconds(20));
            assertThat(world.shown).hasSize(20);

            pipeline.passes(Duration.ofMinutes(5));
            assertThat(world.shown).hasSize(30);
            assertWithinRate(20, Duration.ofMinutes(1));
        }
    }

    @Test
    void shouldSendANoticeOfMorePartsThanTheOtherChannelOfItsRobotMaySendAtOnce() throws Exception {
        world.receivers.put("群", "robot");
        world.receivers.put("另一群", "robot");
        world.parts = 3;
        String file =
                """
                channels:
                  群: {kind: wecom, token: "env:NEVER_READ"}
                  另一群: {kind: wecom, token: "env:NEVER_READ", rate: 2/1m}
                departments:
                  政府办公室: {channels: [群, 另一群]}
                fallback: 政府办公室
                heartbeat: {at: never}
                """;
        try (Pipeline pipeline = pipeline(file)) {
            for (int i = 0; i < 2; i++) {
                pipeline.takes(AlertJsons.firing("r" + i, "red", pipeline.time()));
            }
            pipeline.passes(Duration.ofMinutes(10));
            assertThat(world.shown).hasSize(4);
        }
    }

    @Test
    void shouldCallNobodyForTheRedAlertsOfAMonthWhenItIsFirstStartedButTellWhatGoesOn()
            throws Exception {
        try (Pipeline pipeline = pipeline(FILE)) {
            for (int i = 0; i < 60; i++) {
                Instant then = pipeline.time().minus(Duration.ofDays(2 + i / 2));
                ObjectNode alert = AlertJsons.firing("a" + i, "red", then);
                pipeline.takes(alert);
                if (i >= 5) {
                    pipeline.takes(alert.deepCopy().put("state", "resolved").put("version", 2));
                }
            }
            pipeline.passes(Duration.ofMinutes(9));
            assertThat(world.shown).isEmpty();

            pipeline.passes(Duration.ofMinutes(5));
            assertThat(world.titles()).containsExactly("🔴 预警汇总｜5 条（红 5）");
            assertThat(withheld(pipeline)).containsOnlyKeys("long_ago", "ended_untold");
            assertThat(withheld(pipeline)).containsEntry("long_ago", 60L);
        }
    }

    @Test
    void shouldTellOfARedAlertThoughTheAnalysisBeganToCountAnew() throws Exception {
        try (Pipeline pipeline = pipeline(FILE)) {
            ObjectNode first = AlertJsons.firing("a", "orange", pipeline.time());
            pipeline.takes(first.deepCopy().put("version", 900));
            pipeline.passes(Duration.ofHours(1));

            ObjectNode again = AlertJsons.firing("a", "red", pipeline.time());
            pipeline.takes(again.deepCopy().put("version", 1));
            pipeline.takes(again.deepCopy().put("version", 1));
            pipeline.passes(Duration.ofSeconds(10));
            assertThat(singles("🔴")).hasSize(1);

            pipeline.takes(first.deepCopy().put("version", 1));
            pipeline.passes(Duration.ofSeconds(10));
            assertThat(withheld(pipeline)).containsOnlyKeys("outdated_version");
        }
    }

    private static Map<String, Long> withheld(Pipeline pipeline) {
        return pipeline.rows.stream()
                .filter(row -> row.outcome.equals("withheld"))
                .collect(Collectors.groupingBy(row -> row.reason, Collectors.counting()));
    }

    @Test
    void shouldTellOfASourceThatIsSilentToThoseWhoKeepTheSystem() throws Exception {
        try (Pipeline pipeline = pipeline(FILE)) {
            ObjectNode silent = AlertJsons.firing("s", "yellow", pipeline.time());
            silent.put("subject_kind", "source").put("subject_id", "云亭论坛");
            silent.put("measure", "silence").put("value", 360).put("threshold", 360);
            silent.put("reason_text", "已中断");
            pipeline.takes(silent);
            pipeline.passes(Duration.ofSeconds(1));
            assertThat(world.titles()).containsExactly("🟡 采集告警｜来源 云亭论坛：已中断");
            assertThat(world.shown.get(0).lines().toString())
                    .contains("已 6 小时没有新数据", "请政府办公室检查该来源的采集程序和网络");
        }
    }

    @Test
    void shouldSendTheSignOfLifeOnceAlthoughItRestartsShortlyAfterwards() throws Exception {
        try (Pipeline pipeline = pipeline(FILE)) {
            pipeline.passes(Duration.ofHours(8).plusMinutes(25));
            Pipeline.Snapshot before = pipeline.snapshot();
            pipeline.passes(Duration.ofMinutes(20));
            pipeline.restartFrom(before);
            pipeline.passes(Duration.ofMinutes(20));
            assertThat(world.shown).hasSize(1);
        }
    }

    @Test
    void shouldKeepNoStateAndNoTimerWhenAllIsOver() throws Exception {
        try (Pipeline pipeline = pipeline(FILE + "heartbeat: {at: never}\n")) {
            ObjectNode alert = AlertJsons.firing("a", "red", pipeline.time());
            pipeline.takes(alert);
            pipeline.passes(Duration.ofHours(1));
            pipeline.takes(alert.deepCopy().put("state", "resolved").put("version", 2));
            pipeline.passes(Duration.ofDays(5));
            assertThat(world.shown).hasSize(2);
            assertThat(pipeline.stateEntries()).isZero();
            assertThat(pipeline.timers()).isZero();
        }
    }

    @Test
    void shouldShowNoAuthorAndEverythingElseThatMatters() throws Exception {
        try (Pipeline pipeline = pipeline(FILE)) {
            pipeline.takes(AlertJsons.firing("a", "red", pipeline.time()));
            pipeline.passes(Duration.ofSeconds(1));
            Notice notice = world.shown.get(0);
            String text = notice.lines().toString();
            assertThat(text)
                    .contains("近1小时跟帖", "1,200 条", "平时约 30 条", "命中词：停水、水压", "城东已经停水一整天了")
                    .contains("类别：社情民意", "请政府办公室于 7月3日 09:00 前回应")
                    .contains("依据国办发〔2016〕61号");
            assertThat(notice.link()).isEqualTo("https://board.example.invalid/d/yq");
        }
    }

    private Pipeline pipeline(String yaml) throws Exception {
        return new Pipeline(setup(yaml), world, MORNING);
    }

    private DeliverySetup setup(String yaml) throws IOException {
        Path file = folder.resolve("delivery.yaml");
        Files.writeString(file, yaml);
        return DeliveryFile.read(file, null);
    }

    /** In ten seconds, ten red, twenty orange, seventy low, mixed. */
    private void hundred(Pipeline pipeline) throws Exception {
        for (ObjectNode alert : alerts(MORNING)) {
            pipeline.takes(alert);
            pipeline.passes(Duration.ofMillis(100));
        }
    }

    private static List<ObjectNode> alerts(Instant at) {
        List<ObjectNode> alerts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String level =
                    i % 10 == 0 ? "red" : i % 10 < 3 ? "orange" : i % 2 == 0 ? "blue" : "yellow";
            alerts.add(AlertJsons.firing("a" + i, level, at));
        }
        return alerts;
    }

    /** Ids of all notices that people saw, alone or in a digest. */
    private static List<String> told(World world) {
        Set<String> messages = new HashSet<>();
        world.shown.forEach(notice -> messages.add(notice.key()));
        assertThat(messages).hasSameSizeAs(world.shown);
        return world.journal.rows.stream()
                .filter(row -> row.outcome.equals("delivered"))
                .flatMap(row -> row.notices.stream())
                .filter(id -> !id.startsWith("heartbeat") && !id.contains(".r"))
                .toList();
    }

    private List<String> singles(String mark) {
        return world.titles().stream()
                .filter(title -> title.startsWith(mark) && !title.contains("汇总"))
                .toList();
    }

    private void assertWithinRate(int count, Duration period) {
        List<Long> times =
                world.journal.rows.stream().map(row -> row.attemptedAt).sorted().toList();
        for (int i = count; i < times.size(); i++) {
            assertThat(times.get(i) - times.get(i - count))
                    .isGreaterThanOrEqualTo(period.toMillis());
        }
    }
}
