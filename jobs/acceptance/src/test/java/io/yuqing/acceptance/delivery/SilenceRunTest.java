/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.domain.time.CountyTime;
import io.yuqing.local.standin.Delivery;
import io.yuqing.local.standin.Receiver;
import io.yuqing.local.standin.RobotStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The delivery job as a process, with the day's sign of life due as it starts, and a silence that
 * comes while it runs, outlives a {@code kill -9} and ends.
 */
class SilenceRunTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final ZoneId ZONE = CountyTime.ZONE;
    private static final String FILE =
            """
            channels:
              群: {kind: wecom, url: "%1$s", token: "file:%2$s", rate: 200/10s}
            departments:
              政府办公室: {channels: 群}
            fallback: 政府办公室
            heartbeat: {at: "%3$s"}
            """;

    @TempDir private Path data;
    private RobotStandIn robots;
    private Receiver group;
    private DeliveryRun run;

    @BeforeEach
    void startServers() throws IOException {
        robots = RobotStandIn.start();
        group = robots.weCom("key");
        Path secret = Files.writeString(data.resolve("secret"), "key");
        // Past by a minute: what was due within the half hour before the start is made up for.
        String due = ago(Duration.ofMinutes(1)).format(DateTimeFormatter.ofPattern("HH:mm"));
        run = new DeliveryRun(data, FILE.formatted(robots.url(), secret, due));
    }

    @AfterEach
    void stopServers() throws IOException {
        run.close();
        robots.close();
    }

    @Test
    void shouldGiveASignOfLifeAndHoldASilenceThroughAKillUntilItEnds() {
        run.execute(
                "INSERT INTO ledger (source_topic, minute, read, version) VALUES ('posts', '%s', 12345, 1)"
                        .formatted(sql(Duration.ZERO)));
        run.execute(
                "INSERT INTO source_states (source_id, state, since, last_item_at, version) VALUES"
                        + " ('云亭论坛', 'silent', '%1$s', '%1$s', 1), ('微浪', 'ok', '%1$s', '%1$s', 1)"
                                .formatted(sql(Duration.ofMinutes(185))));
        run.start();
        await().atMost(LIMIT).until(() -> shown("监测部分异常：1 个来源沉默") == 1);
        assertThat(texts().get(0)).contains("1.2万", "来源：应采 2 个，在采 1 个，沉默：云亭论坛（已 3 小时 ");

        run.silence("drill", silence(1, "\"for\": \"1d\""));
        int last = firstSilenced();
        run.silence("drill", silence(2, "\"for\": \"forever\""));
        aCheckpointLater();
        run.kill9();
        run.start();
        run.orange(last + 1);
        await().atMost(LIMIT).until(() -> withheld(last + 1) == 1);
        assertThat(shown("事件" + DeliveryRun.id(last + 1) + "号")).isZero();
        assertThat(shown("静默结束")).isZero();

        long silenced =
                run.count(
                        "SELECT uniqExact(alerts[1]) FROM v_deliveries"
                                + " WHERE outcome = 'withheld' AND reason = 'silenced'");
        run.silence("drill", silence(3, "\"until\": \"" + Instant.now() + "\""));
        await().atMost(LIMIT).until(() -> shown("静默结束，预警仍在持续") == silenced);
        assertThat(shown("事件" + DeliveryRun.id(last + 1) + "号")).isEqualTo(1);
        assertThat(shown("监测部分异常")).isEqualTo(1);
    }

    /** Sends one alert after the other until the silence has reached the job. */
    private int firstSilenced() {
        int[] number = {0};
        await().atMost(LIMIT)
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> {
                            run.orange(++number[0]);
                            return run.count("SELECT count() FROM v_deliveries WHERE silence != ''")
                                    > 0;
                        });
        return number[0];
    }

    private long withheld(int number) {
        return run.count(
                "SELECT count() FROM v_deliveries WHERE outcome = 'withheld' AND silence = 'drill'"
                        + " AND message = '应急办：防汛演练' AND has(alerts, '%s')"
                                .formatted(DeliveryRun.id(number)));
    }

    private void aCheckpointLater() {
        for (int i = 0; i < 2; i++) {
            Optional<String> before = run.latestCheckpoint();
            await().atMost(LIMIT).until(() -> !run.latestCheckpoint().equals(before));
        }
    }

    /** About all topics this test uses, since an hour ago. */
    private static String silence(int revision, String end) {
        List<String> topics =
                IntStream.range(1, 500).mapToObj(i -> '"' + DeliveryRun.id(i) + '"').toList();
        return "{\"id\": \"drill\", \"revision\": %d, \"topic\": %s, \"from\": \"%s\", %s, \"by\": \"应急办\", \"because\": \"防汛演练\"}"
                .formatted(revision, topics, Instant.now().minusSeconds(3600), end);
    }

    private long shown(String words) {
        return texts().stream().filter(text -> text.contains(words)).count();
    }

    private List<String> texts() {
        return group.delivered().stream().map(Delivery::text).toList();
    }

    private static String sql(Duration ago) {
        return ago(ago).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
    }

    private static ZonedDateTime ago(Duration duration) {
        return ZonedDateTime.now(ZONE).minus(duration);
    }
}
