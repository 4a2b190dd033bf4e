/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.connector.notify.RobotConfig;
import io.yuqing.connector.notify.Robots;
import io.yuqing.connector.notify.Samples;
import io.yuqing.connector.notify.Sender;
import io.yuqing.connector.notify.Span;
import io.yuqing.connector.notify.Tone;
import io.yuqing.connector.notify.Vendor;
import io.yuqing.connector.notify.internal.secret.Signatures;
import io.yuqing.connector.notify.rate.TokenBucket;
import io.yuqing.local.standin.Delivery;
import io.yuqing.local.standin.Fault;
import io.yuqing.local.standin.Receiver;
import io.yuqing.local.standin.RobotStandIn;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RobotSenderTest {

    private final AtomicLong now = new AtomicLong(Samples.NOW.toEpochMilli());
    private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private RobotStandIn server;
    private Robots robots;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = RobotStandIn.start(now::get);
        robots = new Robots(folder, server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void aSignedNoticeArrivesAndTheReceiptSaysSo(Vendor vendor) throws IOException {
        Receiver robot = robots.register(vendor);
        try (Sender sender = robots.open(vendor, clock, Map.of())) {
            Receipt receipt = sender.send(Samples.canteenNotice());

            assertThat(receipt.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(receipt.reason()).isEqualTo(Reason.OK);
            assertThat(receipt.code()).isEqualTo("0");
            assertThat(receipt.httpStatus()).isEqualTo(200);
            assertThat(receipt.partsDelivered()).isEqualTo(1);
            assertThat(robot.delivered()).hasSize(1);
            assertThat(robot.delivered().get(0).title()).contains("橙色预警（重大）｜学校食堂");
            assertThat(robot.delivered().get(0).text()).contains("1.2万 条", "原文");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSenderSaysWhetherItWouldShowAllOfANotice(Vendor vendor) throws IOException {
        try (Sender sender = robots.open(vendor, clock, Map.of())) {
            assertThat(sender.isWhole(Samples.small("k"))).isTrue();
            assertThat(sender.isWhole(Samples.long_("k", 1_000))).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNameOfMillionsOfCharactersIsCutBeforeItIsSplit(Vendor vendor) throws IOException {
        String name = "名".repeat(5_000_000);
        Notice notice =
                new Notice("k", Tone.RED, name, List.of(Line.of(Span.bold(name))), null, false);
        try (Sender sender = robots.open(vendor, clock, Map.of())) {
            // What this thread computes, however busy the machine is.
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            assertThat(sender.parts(notice)).isEqualTo(5);
            // Rendered and measured as a whole at each cut it would be minutes.
            assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before))
                    .isLessThan(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNoticeThatIsTooLongArrivesInNumberedPartsWithinTheLimit(Vendor vendor)
            throws IOException {
        Receiver robot = robots.register(vendor);
        int lines = linesOfThreeParts(vendor);
        Notice notice = Samples.long_("k", lines);
        try (Sender sender = robots.open(vendor, clock, Map.of())) {
            Receipt receipt = sender.send(notice);

            assertThat(receipt.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(sender.parts(notice)).isEqualTo(3);
            assertThat(receipt.parts()).isEqualTo(3);
            assertThat(receipt.done()).isEqualTo(0b111);
            List<Delivery> delivered = robot.delivered();
            assertThat(delivered).hasSize(3);
            for (int i = 0; i < 3; i++) {
                assertThat(delivered.get(i).title()).contains("(" + (i + 1) + "/3)");
            }
            String all = String.join("", delivered.stream().map(Delivery::text).toList());
            for (int i = 0; i < lines; i++) {
                assertThat(all).containsOnlyOnce("%04d水位".formatted(i));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAttemptAfterAHalfDeliveredNoticeSendsOnlyTheRest(Vendor vendor) throws IOException {
        Receiver robot = robots.register(vendor);
        Notice notice = Samples.long_("k", linesOfThreeParts(vendor));
        try (Sender sender = robots.open(vendor, clock, Map.of())) {
            Receipt first = sendWithFaultInSecondPart(sender, robot, notice);
            assertThat(first.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(first.done()).isEqualTo(0b1);

            Receipt second = sender.send(notice, first.done());

            assertThat(second.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(second.done()).isEqualTo(0b111);
            assertThat(robot.delivered()).hasSize(3).doesNotHaveDuplicates();
        }
    }

    /** The faults of a stand-in come first, so the first part is sent by an attempt of its own. */
    private static Receipt sendWithFaultInSecondPart(Sender sender, Receiver robot, Notice notice) {
        Receipt onlyFirst = sender.send(notice, 0b110);
        assertThat(onlyFirst.done()).isEqualTo(0b111);
        robot.next(Fault.SERVER_ERROR);
        return sender.send(notice, 0b1);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDeliveredAlreadyIsNotSentAgain(Vendor vendor) throws IOException {
        Receiver robot = robots.register(vendor);
        try (Sender sender = robots.open(vendor, clock, Map.of())) {
            Receipt receipt = sender.send(Samples.small("k"), 1);

            assertThat(receipt.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(robot.requests()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMissingKeywordIsPutIntoEveryPart(Vendor vendor) throws IOException {
        Receiver robot = robots.register(vendor).requiring("【云汀舆情】");
        try (Sender sender =
                robots.open(vendor, clock, Map.of("keywords", List.of("【云汀舆情】", "值班")))) {
            Receipt receipt = sender.send(Samples.long_("k", 100));

            assertThat(receipt.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(robot.delivered())
                    .hasSizeGreaterThan(1)
                    .allSatisfy(part -> assertThat(part.text()).contains("【云汀舆情】"));
        }
    }

    @Test
    void aKeywordThatIsThereIsNotRepeated() throws IOException {
        Receiver robot = robots.register(Vendor.DINGTALK).requiring("预警");
        try (Sender sender =
                robots.open(Vendor.DINGTALK, clock, Map.of("keywords", List.of("预警")))) {
            sender.send(Samples.small("k"));

            assertThat(robot.delivered().get(0).text()).containsOnlyOnce("预警");
        }
    }

    @Test
    void withoutItsKeywordDingTalkAndFeishuRefuseInHttp200() throws IOException {
        robots.register(Vendor.DINGTALK).requiring("云汀");
        robots.register(Vendor.FEISHU).requiring("云汀");
        for (Vendor vendor : List.of(Vendor.DINGTALK, Vendor.FEISHU)) {
            try (Sender sender = robots.open(vendor, clock, Map.of())) {
                Receipt receipt = sender.send(Samples.small("k"));

                assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED);
                assertThat(receipt.reason()).isEqualTo(Reason.KEYWORD);
                assertThat(receipt.httpStatus()).isEqualTo(200);
                assertThat(receipt.done()).isZero();
            }
        }
    }

    @Test
    void aWrongSignatureIsTakenByNoRobotThatSigns() throws IOException {
        for (Vendor vendor : Stream.of(Vendor.values()).filter(Vendor::isSigned).toList()) {
            Receiver robot = robots.register(vendor);
            String wrong = robots.file("SECwrong");
            try (Sender sender = robots.open(vendor, clock, Map.of("secret", wrong))) {
                assertThat(sender.send(Samples.small("k")).isDelivered()).isFalse();
            }
            assertThat(robot.delivered()).as(vendor.kind()).isEmpty();
            assertThat(robot.refusals()).as(vendor.kind()).hasSize(1);
        }
    }

    /** Of the vendors that document a code for it. */
    @Test
    void aWrongSignatureOrAClockThatIsOffIsRejected() throws IOException {
        for (Vendor vendor : List.of(Vendor.DINGTALK, Vendor.FEISHU)) {
            robots.register(vendor);
            String wrong = robots.file("SECwrong");
            try (Sender sender = robots.open(vendor, clock, Map.of("secret", wrong))) {
                Receipt receipt = sender.send(Samples.small("k"));
                assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED);
                assertThat(receipt.reason()).isEqualTo(Reason.CREDENTIALS);
            }
            Instant late = Samples.NOW.plus(Duration.ofHours(2));
            try (Sender sender = robots.open(vendor, Clock.fixed(late, ZoneOffset.UTC), Map.of())) {
                Receipt receipt = sender.send(Samples.small("k"));
                assertThat(receipt.reason()).isEqualTo(Reason.CREDENTIALS);
            }
        }
    }

    @Test
    void aSignatureInTheHeadIsThatOfTheBodyThatArrives() throws IOException {
        Receiver receiver = server.webhook("/signed", Robots.SECRET);
        RobotConfig config = robots.config(Vendor.FEISHU, Map.of());
        try (Sender sender = new RobotSender(config, new SignedHead(), clock)) {
            sender.send(Samples.small("k"));

            assertThat(receiver.refusals()).isEmpty();
            assertThat(receiver.delivered()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRobotThatDoesNotExistIsRejected(Vendor vendor) throws IOException {
        try (Sender sender = robots.open(vendor, clock, Map.of())) {
            Receipt receipt = sender.send(Samples.small("k"));

            assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(receipt.reason()).isEqualTo(Reason.ADDRESS);
            assertThat(receipt.code()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void beyondTheRateTheReceiptSaysWhenToComeBack(Vendor vendor) throws IOException {
        Receiver robot = robots.register(vendor);
        int burst = vendor.defaultRate().burst();
        try (Sender sender = robots.open(vendor, clock, Map.of())) {
            for (int i = 0; i < burst; i++) {
                assertThat(sender.send(Samples.small("k" + i)).isDelivered()).isTrue();
            }

            Receipt receipt = sender.send(Samples.small("one too many"));

            assertThat(receipt.outcome()).isEqualTo(Outcome.RATE_LIMITED);
            assertThat(receipt.retryAfterMillis())
                    .isEqualTo(vendor == Vendor.DINGTALK ? 600_000 : 60_000);
            assertThat(robot.delivered()).hasSize(burst);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withATokenBucketNothingIsEverThrottled(Vendor vendor) throws IOException {
        Receiver robot = robots.register(vendor);
        TokenBucket bucket = TokenBucket.full(vendor.defaultRate());
        Clock ticking =
                new Clock() {
                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return Instant.ofEpochMilli(now.get());
                    }
                };
        try (Sender sender = robots.open(vendor, ticking, Map.of())) {
            for (int i = 0; i < 150; i++) {
                now.addAndGet(bucket.waitMillis(1, now.get()));
                assertThat(bucket.tryTake(1, now.get())).isTrue();
                assertThat(sender.send(Samples.small("k" + i)).isDelivered()).isTrue();
            }
        }
        assertThat(robot.delivered()).hasSize(150);
        assertThat(robot.refusals()).isEmpty();
    }

    @Test
    void peopleAreCalledOnceAndOnlyWhenTheNoticeAsksForIt() throws IOException {
        Map<Vendor, String> calls =
                Map.of(
                        Vendor.DINGTALK, "@13800000000",
                        Vendor.WECOM, "<@13800000000>",
                        Vendor.FEISHU, "<at id=13800000000></at>");
        Notice quiet = Samples.small("quiet");
        Notice loud =
                new Notice("loud", Tone.RED, quiet.title(), quiet.lines(), quiet.link(), true);
        for (Vendor vendor : Vendor.values()) {
            Receiver robot = robots.register(vendor);
            try (Sender sender =
                    robots.open(vendor, clock, Map.of("mentions", List.of("13800000000")))) {
                sender.send(quiet);
                sender.send(loud);
            }
            assertThat(robot.delivered().get(0).text()).doesNotContain("13800000000");
            assertThat(robot.delivered().get(1).text()).contains(calls.get(vendor));
        }
    }

    @Test
    void theTokenFileMayHoldTheWholeAddressFromTheVendorsPage() throws IOException {
        Map<Vendor, String> copied =
                Map.of(
                        Vendor.DINGTALK,
                                "https://oapi.dingtalk.com/robot/send?access_token=abc123&x=1",
                        Vendor.WECOM, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abc123",
                        Vendor.FEISHU, "https://open.feishu.cn/open-apis/bot/v2/hook/abc123");
        List<Receiver> receivers =
                List.of(
                        server.dingTalk("abc123", Robots.SECRET),
                        server.weCom("abc123"),
                        server.feishu("abc123", Robots.SECRET));
        for (Vendor vendor : Vendor.values()) {
            String token = robots.file(copied.get(vendor));
            try (Sender sender = robots.open(vendor, clock, Map.of("token", token))) {
                assertThat(sender.send(Samples.small("k")).isDelivered()).isTrue();
            }
        }
        assertThat(receivers).allSatisfy(robot -> assertThat(robot.delivered()).hasSize(1));
    }

    @Test
    void aSecretIsReadAgainForEachNotice(@TempDir Path folder) throws IOException {
        robots.register(Vendor.WECOM);
        Path file = folder.resolve("key");
        Files.writeString(file, "old");
        try (Sender sender = robots.open(Vendor.WECOM, clock, Map.of("token", "file:" + file))) {
            assertThat(sender.send(Samples.small("k")).reason()).isEqualTo(Reason.ADDRESS);

            Files.writeString(file, Robots.TOKEN, StandardCharsets.UTF_8);

            assertThat(sender.send(Samples.small("k")).isDelivered()).isTrue();
        }
    }

    @Test
    void aSecretThatIsNotThereIsAReceiptNotACrash(@TempDir Path folder) throws IOException {
        Map<String, Object> lost = Map.of("token", "file:" + folder.resolve("lost"));
        try (Sender sender = robots.open(Vendor.WECOM, clock, lost)) {
            Receipt receipt = sender.send(Samples.small("k"));

            assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(receipt.reason()).isEqualTo(Reason.SETUP);
            assertThat(receipt.message()).contains("lost", "mount it");
        }
    }

    /** Of {@link Samples#long_}. */
    private static int linesOfThreeParts(Vendor vendor) {
        return vendor.defaultMaxBytes() / 133;
    }

    @Test
    void twoChannelsThatAreOneRobotAreKnownWithoutItsToken() throws IOException {
        Map<String, Object> sameToken = Map.of("token", robots.file(Robots.TOKEN));
        Map<String, Object> other = Map.of("token", robots.file(Robots.TOKEN + "x"));
        try (Sender one = robots.open(Vendor.WECOM, Clock.systemUTC(), sameToken);
                Sender again = robots.open(Vendor.WECOM, Clock.systemUTC(), sameToken);
                Sender another = robots.open(Vendor.WECOM, Clock.systemUTC(), other)) {
            assertThat(one.receiver())
                    .isEqualTo(again.receiver())
                    .isNotEqualTo(another.receiver())
                    .isNotEqualTo(Signatures.digest(Robots.TOKEN))
                    .hasSize(64);
        }
    }
}
