/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.connector.notify.Robots;
import io.yuqing.connector.notify.Samples;
import io.yuqing.connector.notify.Sender;
import io.yuqing.connector.notify.Vendor;
import io.yuqing.local.standin.Fault;
import io.yuqing.local.standin.Receiver;
import io.yuqing.local.standin.RobotStandIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class RobotFaultsTest {

    private RobotStandIn server;
    private Robots robots;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = RobotStandIn.start();
        robots = new Robots(folder, server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(Vendor.values())
                .flatMap(
                        vendor ->
                                Stream.of(
                                        fault(
                                                vendor,
                                                Fault.SERVER_ERROR,
                                                Outcome.FAILED,
                                                Reason.SERVER_ERROR,
                                                false),
                                        fault(
                                                vendor,
                                                Fault.BAD_GATEWAY,
                                                Outcome.UNCERTAIN,
                                                Reason.SERVER_ERROR,
                                                false),
                                        fault(
                                                vendor,
                                                Fault.LOST_ANSWER,
                                                Outcome.UNCERTAIN,
                                                Reason.BROKEN,
                                                true),
                                        fault(
                                                vendor,
                                                Fault.LOST_REQUEST,
                                                Outcome.UNCERTAIN,
                                                Reason.BROKEN,
                                                false),
                                        fault(
                                                vendor,
                                                Fault.SILENCE,
                                                Outcome.UNCERTAIN,
                                                Reason.TIMEOUT,
                                                true),
                                        fault(
                                                vendor,
                                                Fault.ENDLESS_BODY,
                                                Outcome.UNCERTAIN,
                                                Reason.TIMEOUT,
                                                true),
                                        fault(
                                                vendor,
                                                Fault.NOT_JSON,
                                                Outcome.FAILED,
                                                Reason.UNREADABLE_ANSWER,
                                                false),
                                        fault(
                                                vendor,
                                                Fault.HUGE,
                                                Outcome.FAILED,
                                                Reason.UNREADABLE_ANSWER,
                                                false),
                                        fault(
                                                vendor,
                                                Fault.REDIRECT,
                                                Outcome.REJECTED,
                                                Reason.REDIRECT,
                                                false),
                                        fault(
                                                vendor,
                                                Fault.ECHO,
                                                Outcome.REJECTED,
                                                Reason.CONTENT,
                                                false)));
    }

    private static Arguments fault(
            Vendor vendor, Fault fault, Outcome outcome, Reason reason, boolean arrives) {
        return Arguments.of(vendor, fault, outcome, reason, arrives);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNeverTakenForADelivery(
            Vendor vendor, Fault fault, Outcome outcome, Reason reason, boolean arrives)
            throws IOException {
        Receiver robot = robots.register(vendor).next(fault);
        boolean silent = fault == Fault.SILENCE || fault == Fault.ENDLESS_BODY;
        Map<String, Object> timeout = Map.of("timeout", Duration.ofMillis(silent ? 1_500 : 20_000));
        try (Sender sender = robots.open(vendor, Clock.systemUTC(), timeout)) {
            Receipt receipt = sender.send(Samples.small("k"));

            assertThat(receipt.outcome()).isEqualTo(outcome);
            assertThat(receipt.reason()).isEqualTo(reason);
            assertThat(receipt.done()).isZero();
            assertThat(receipt.tookMillis()).isLessThan(10_000);
            assertThat(robot.delivered()).hasSize(arrives ? 1 : 0);
            assertThat(robot.requests()).as("nothing is repeated by itself").isEqualTo(1);
        }
        try (Sender sender =
                robots.open(vendor, Clock.systemUTC(), Map.of("timeout", Duration.ofSeconds(20)))) {
            assertThat(sender.send(Samples.small("k")).isDelivered()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBusyVendorIsTriedAgain(Vendor vendor) throws IOException {
        robots.register(vendor).next(Fault.BUSY);
        try (Sender sender = robots.open(vendor, Clock.systemUTC(), Map.of())) {
            Receipt receipt = sender.send(Samples.small("k"));

            assertThat(receipt.outcome().isRetryable()).isTrue();
            assertThat(receipt.reason()).isEqualTo(Reason.BUSY);
        }
    }

    @Test
    void aRedirectIsNotFollowedWithTheToken() throws IOException {
        robots.register(Vendor.FEISHU).next(Fault.REDIRECT);
        try (Sender sender = robots.open(Vendor.FEISHU, Clock.systemUTC(), Map.of())) {
            sender.send(Samples.small("k"));
        }
        assertThat(server.strays()).isEmpty();
    }

    @Test
    void aSlowAnswerIsWaitedForUpToTheTimeout() throws IOException {
        robots.register(Vendor.WECOM).answeringAfter(Duration.ofMillis(300));
        try (Sender sender = robots.open(Vendor.WECOM, Clock.systemUTC(), Map.of())) {
            Receipt receipt = sender.send(Samples.small("k"));

            assertThat(receipt.isDelivered()).isTrue();
            assertThat(receipt.tookMillis()).isGreaterThanOrEqualTo(290);
        }
    }

    @Test
    void whoCannotBeReachedSurelyGotNothing() throws IOException {
        int unused;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unused = socket.getLocalPort();
        }
        for (String url : List.of("http://127.0.0.1:" + unused, "http://robot.invalid:80")) {
            try (Sender sender =
                    robots.open(Vendor.DINGTALK, Clock.systemUTC(), Map.of("url", url))) {
                Receipt receipt = sender.send(Samples.small("k"));

                assertThat(receipt.outcome()).isEqualTo(Outcome.FAILED);
                assertThat(receipt.reason()).isEqualTo(Reason.REFUSED);
            }
        }
    }

    @Test
    void anInterruptedThreadStaysInterrupted() throws IOException {
        Receiver robot = robots.register(Vendor.WECOM);
        try (Sender sender = robots.open(Vendor.WECOM, Clock.systemUTC(), Map.of())) {
            Thread.currentThread().interrupt();
            Receipt receipt = sender.send(Samples.small("k"));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(receipt.outcome()).isEqualTo(Outcome.UNCERTAIN);
            assertThat(robot.requests()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void proxiesOfTheSystemPropertiesAreUsed() throws IOException {
        Receiver robot = robots.register(Vendor.WECOM);
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", Integer.toString(server.port()));
        try (Sender sender =
                robots.open(
                        Vendor.WECOM, Clock.systemUTC(), Map.of("url", "http://robot.invalid"))) {
            assertThat(sender.send(Samples.small("k")).isDelivered()).isTrue();
            assertThat(robot.delivered()).hasSize(1);
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
        }
    }
}
