/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.local.standin.Delivery;
import io.yuqing.local.standin.Fault;
import io.yuqing.local.standin.Receiver;
import io.yuqing.local.standin.RobotStandIn;
import io.yuqing.local.standin.SmtpStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hundred alarms at once to a robot, a webhook and a mail server that misbehave, with a {@code
 * kill -9} in the middle. The robots' clock runs six times as fast, and the limits with it.
 */
class DeliveryRunTest {
    private static final int HURRY = 6;
    private static final Duration REST = Duration.ofMillis(2_500);
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Pattern EVENT = Pattern.compile("事件(\\d{5})号");
    private static final String FILE =
            """
            channels:
              群: {kind: wecom, url: "%1$s", token: "file:%4$s", rate: 20/10s, timeout: 2s}
              接口: {kind: webhook, url: "%2$s/hooks/office", secret: "file:%4$s", rate: 20/10s, timeout: 2s}
              邮箱: {kind: mail, host: 127.0.0.1, port: %3$d, security: none, from: a@example.gov.cn, to: [b@example.gov.cn], rate: 20/10s, timeout: 2s}
            departments:
              政府办公室: {channels: [群, 接口, 邮箱]}
            fallback: 政府办公室
            digest: {interval: 2s}
            heartbeat: {at: never}
            """;

    @TempDir private Path data;
    private RobotStandIn robots;
    private RobotStandIn hooks;
    private SmtpStandIn mails;
    private Receiver group;
    private Receiver hook;
    private DeliveryRun run;
    private long movesBefore;
    private long restingSince;

    @BeforeEach
    void startServers() throws IOException {
        long start = System.currentTimeMillis();
        robots = RobotStandIn.start(() -> start + HURRY * (System.currentTimeMillis() - start));
        group = robots.weCom("key");
        hooks = RobotStandIn.start();
        hook = hooks.webhook("/hooks/office", "key");
        mails = SmtpStandIn.start();
        Path secret = data.resolve("secret");
        Files.writeString(secret, "key");
        run =
                new DeliveryRun(
                        data, FILE.formatted(robots.url(), hooks.url(), mails.port(), secret));
    }

    @AfterEach
    void stopServers() throws IOException {
        run.close();
        robots.close();
        hooks.close();
        mails.close();
    }

    @Test
    void shouldLoseNothingAndRepeatNothingAlthoughServersFailAndTheJobIsKilled() {
        group.next(Fault.SERVER_ERROR, Fault.BUSY, Fault.NOT_JSON, Fault.LOST_REQUEST);
        hook.next(Fault.SERVER_ERROR, Fault.LOST_ANSWER, Fault.SILENCE, Fault.BAD_GATEWAY);
        hook.answeringAfter(Duration.ofMillis(200));
        mails.answering("DATA", "451 4.3.0 try again");
        run.start();
        run.alarms(0);
        await().atMost(LIMIT).until(() -> told(texts(group)).size() >= 10);
        mails.behavingAgain();
        // Killed while every channel waits for its tokens and nothing is under way: what the
        // moment between a robot's answer and the journal costs is another test's question.
        await().atMost(LIMIT).until(this::isAtRest);
        run.kill9();
        run.start();

        await().atMost(LIMIT)
                .untilAsserted(
                        () -> {
                            assertThat(told(texts(group))).hasSize(100);
                            assertThat(told(texts(hook))).hasSize(100);
                            assertThat(told(mailTexts())).hasSize(100);
                        });
        assertThat(told(texts(group)).values()).containsOnly(1);
        assertThat(told(mailTexts()).values()).containsOnly(1);
        assertThat(group.refusals()).isEmpty();
        // Robots show red and orange one by one; a webhook knows repeats by their keys.
        assertThat(singles(texts(group), "🔴")).hasSize(10);
        assertThat(singles(texts(group), "🟠")).hasSize(20);
        Map<String, String> byKey = new HashMap<>();
        hook.delivered().forEach(delivery -> byKey.put(delivery.key(), delivery.text()));
        assertThat(told(byKey.values()).values()).containsOnly(1);
        await().atMost(LIMIT)
                .untilAsserted(
                        () ->
                                assertThat(
                                                run.count(
                                                        "SELECT uniqExact(channel, notice) FROM"
                                                                + " v_deliveries ARRAY JOIN notices AS"
                                                                + " notice WHERE outcome ="
                                                                + " 'delivered'"))
                                        .isEqualTo(300));
        assertThat(run.count("SELECT count() FROM v_deliveries WHERE outcome = 'uncertain'"))
                .isPositive();
    }

    @Test
    void shouldRepeatAtMostTheMessageThatWasUnderWayWhenKilledAtAnyMoment() {
        run.start();
        run.alarms(0);
        await().pollInterval(Duration.ofMillis(1))
                .atMost(LIMIT)
                .until(() -> group.delivered().size() >= 7);
        run.kill9();
        run.start();
        await().atMost(LIMIT).untilAsserted(() -> assertThat(told(texts(group))).hasSize(100));
        Set<String> messages = new HashSet<>(texts(group));
        assertThat(group.delivered().size() - messages.size()).isBetween(0, 1);
    }

    /** Nothing has moved for longer than any attempt takes. */
    private boolean isAtRest() {
        long moves = group.requests() + hook.requests() + mails.commands().size();
        if (moves != movesBefore) {
            movesBefore = moves;
            restingSince = System.nanoTime();
        }
        return System.nanoTime() - restingSince > REST.toNanos();
    }

    private static List<String> texts(Receiver receiver) {
        return receiver.delivered().stream().map(Delivery::text).toList();
    }

    private List<String> mailTexts() {
        return mails.mails().stream().map(MailReading::text).toList();
    }

    /** How often each event was shown. */
    private static Map<String, Integer> told(Collection<String> texts) {
        Map<String, Integer> told = new HashMap<>();
        for (String text : texts) {
            Set<String> here = new HashSet<>();
            Matcher matcher = EVENT.matcher(text);
            while (matcher.find()) {
                here.add(matcher.group(1));
            }
            here.forEach(event -> told.merge(event, 1, Integer::sum));
        }
        return told;
    }

    private static List<String> singles(List<String> texts, String mark) {
        return texts.stream().filter(text -> text.contains(mark) && !text.contains("汇总")).toList();
    }
}
