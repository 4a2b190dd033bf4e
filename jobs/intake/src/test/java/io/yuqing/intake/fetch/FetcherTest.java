/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] PUBLIC = {93, (byte) 184, (byte) 216, 34};

    private final LyingServer server = new LyingServer();
    private Instant now = Instant.parse("2025-11-30T04:00:00Z");
    private final Clock clock = clock();
    private final Fetcher fetcher =
            new Fetcher(new AddressGuard(), "https://www.yunting.example.cn", clock, PATIENCE);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldSayWhoAsksAndWhatItKnows() throws FetchFault {
        server.at(
                "/feed",
                exchange -> {
                    exchange.getResponseHeaders().set("ETag", "\"7\"");
                    exchange.getResponseHeaders()
                            .set("Last-Modified", "Sat, 29 Nov 2025 08:00:00 GMT");
                    boolean known =
                            "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
                    LyingServer.send(
                            exchange, known ? 304 : 200, known ? new byte[0] : bytes("words"));
                });

        Fetched first = fetch("/feed", Validators.NONE);
        Fetched second = fetch("/feed", first.validators());

        assertThat(new String(first.body(), StandardCharsets.UTF_8)).isEqualTo("words");
        assertThat(first.unchanged()).isFalse();
        assertThat(second.unchanged()).isTrue();
        assertThat(second.validators()).isEqualTo(first.validators());
        assertThat(server.header("/feed", "User-agent"))
                .isEqualTo("yuqing (+https://www.yunting.example.cn)");
        assertThat(server.header("/feed", "If-modified-since"))
                .isEqualTo("Sat, 29 Nov 2025 08:00:00 GMT");
    }

    @Test
    void shouldNotSendBackAValidatorThatCannotBeSent() throws FetchFault {
        server.at("/feed", 200, "ETag", "\u00e9");
        assertThat(fetch("/feed", Validators.NONE).validators()).isEqualTo(Validators.NONE);
    }

    @Test
    void shouldUnpack() throws FetchFault {
        server.at("/feed", exchange -> packed(exchange, gzip(bytes("words"))));
        assertThat(fetch("/feed", Validators.NONE).body()).isEqualTo(bytes("words"));
    }

    @Test
    void shouldNotUnpackABomb() {
        server.at("/feed", exchange -> packed(exchange, gzip(new byte[Fetcher.MOST_BYTES + 1])));
        assertThat(fault("/feed").flaw()).isEqualTo(FetchFlaw.TOO_LARGE);
    }

    @Test
    void shouldNotTakeHalfOfWhatIsPacked() {
        byte[] packed = gzip(bytes("words".repeat(1_000)));
        server.at("/feed", exchange -> packed(exchange, Arrays.copyOf(packed, packed.length / 2)));
        assertThat(fault("/feed").flaw()).isEqualTo(FetchFlaw.BROKEN);
        server.at("/feed", exchange -> packed(exchange, bytes("words")));
        assertThat(fault("/feed").flaw()).isEqualTo(FetchFlaw.ENCODING);
    }

    @Test
    void shouldNotReadWhatIsTooLarge() {
        server.at(
                "/feed",
                exchange -> LyingServer.send(exchange, 200, new byte[Fetcher.MOST_BYTES + 1]));
        FetchFault fault = fault("/feed");
        assertThat(fault).hasMessage("127.0.0.1 is larger than is read (5120 KB)");
        assertThat(fault.chinese()).isEqualTo("127.0.0.1 超过可读取的大小（5120 KB）");
    }

    /** Without an end there is no size to look at. */
    @Test
    void shouldNotReadWithoutEnd() {
        server.at(
                "/feed",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] block = new byte[1 << 16];
                    while (true) {
                        exchange.getResponseBody().write(block);
                    }
                });
        assertThat(fault("/feed").flaw()).isEqualTo(FetchFlaw.TOO_LARGE);
    }

    @Test
    void shouldNotTakeHalfOfAnAnswer() {
        server.at(
                "/feed",
                exchange -> {
                    exchange.sendResponseHeaders(200, 1_000);
                    exchange.getResponseBody().write(bytes("half"));
                    exchange.getResponseBody().flush();
                    exchange.close();
                });
        assertThat(fault("/feed").flaw()).isEqualTo(FetchFlaw.BROKEN);
    }

    @Test
    void shouldNotWaitForever() {
        CountDownLatch never = new CountDownLatch(1);
        server.at(
                "/feed",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(bytes("drop by drop"));
                    exchange.getResponseBody().flush();
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        Fetcher hasty = new Fetcher(new AddressGuard(), "", clock, Duration.ofMillis(500));
        FetchFault fault =
                catchThrowableOfType(
                        FetchFault.class,
                        () -> hasty.fetch(server.uri("/feed"), true, Validators.NONE));
        assertThat(fault.flaw()).isEqualTo(FetchFlaw.TIMEOUT);
    }

    @Test
    void shouldFollowRedirectsAndSayWhereItCame() throws FetchFault {
        server.at("/old", 301, "Location", "/new");
        server.at("/new", 302, "Location", server.uri("/newest").toString());
        server.at("/newest", "words");

        Fetched fetched = fetch("/old", Validators.NONE);

        assertThat(fetched.at()).isEqualTo(server.uri("/newest"));
        assertThat(fetched.hops()).containsExactly(server.uri("/old"), server.uri("/new"));
        assertThat(fetched.moved()).isTrue();
    }

    @Test
    void shouldFollowThreeRedirectsAndNoMore() throws FetchFault {
        server.at("/1", 302, "Location", "/2");
        server.at("/2", 307, "Location", "/3");
        server.at("/3", 308, "Location", "/4");
        server.at("/4", "words");
        server.at("/0", 303, "Location", "/1");

        assertThat(fetch("/1", Validators.NONE).hops()).hasSize(3);
        assertThat(fault("/0").flaw()).isEqualTo(FetchFlaw.REDIRECTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://127.0.0.1/x", "file:///etc/passwd", "http://[", "http:///x"})
    void shouldNotFollowToWhatIsNoWeb(String location) {
        server.at("/feed", 302, "Location", location);
        assertThat(fault("/feed").flaw()).isIn(FetchFlaw.BAD_REDIRECT, FetchFlaw.NO_ADDRESS);
    }

    /** The first host is taken for a public one; where it leads to is not. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]"})
    void shouldNotBeLedIntoTheNetworkWithin(String within) {
        server.at("/feed", 302, "Location", "http://" + within + ":" + server.port() + "/secret");
        server.at("/secret", "words");

        FetchFault fault = faultOfPublic(host -> host.equals("localhost"));

        assertThat(fault.flaw()).isEqualTo(FetchFlaw.NOT_PUBLIC);
        assertThat(server.asked("/feed")).isOne();
        assertThat(server.asked("/secret")).isZero();
    }

    @Test
    void shouldNotAskWithinUnlessItIsToldTo() {
        server.at("/feed", "words");
        FetchFault fault =
                catchThrowableOfType(
                        FetchFault.class,
                        () -> fetcher.fetch(server.uri("/feed"), false, Validators.NONE));
        assertThat(fault.flaw()).isEqualTo(FetchFlaw.NOT_PUBLIC);
        assertThat(server.asked("/robots.txt") + server.asked("/feed")).isZero();
    }

    /** A feed of the own network is one host, not all of them. */
    @Test
    void shouldNotBeLedFromOneHostWithinToAnother() {
        server.at("/feed", 302, "Location", "http://localhost:" + server.port() + "/secret");
        server.at("/secret", "words");
        assertThat(fault("/feed").flaw()).isEqualTo(FetchFlaw.NOT_PUBLIC);
        server.at("/robots.txt", 302, "Location", "http://localhost:" + server.port() + "/secret");
        now = now.plus(Duration.ofDays(2));
        assertThat(fault("/feed").flaw()).isEqualTo(FetchFlaw.NOT_PUBLIC);
        assertThat(server.asked("/secret")).isZero();
    }

    /** A name that is public when it is looked at, and within when it is connected to. */
    @Test
    void shouldGiveNothingAwayIfANameTurns() {
        server.at("/feed", "words");
        AtomicInteger lookups = new AtomicInteger();
        // Twice for robots.txt, once before the feed, and then after it.
        FetchFault fault = faultOfPublic(host -> lookups.incrementAndGet() <= 3);
        assertThat(server.asked("/feed")).isOne();
        assertThat(fault.flaw()).isEqualTo(FetchFlaw.NOT_PUBLIC);
    }

    @Test
    void shouldObeyRobots() throws FetchFault {
        server.at(
                "/robots.txt",
                "User-agent: *\nDisallow: /\n\nUser-agent: yuqing\nDisallow: /private\n");
        server.at("/feed", "words");
        server.at("/private/feed", "words");

        fetch("/feed", Validators.NONE);
        assertThat(fault("/private/feed").flaw()).isEqualTo(FetchFlaw.ROBOTS);
        assertThat(server.asked("/private/feed")).isZero();
        assertThat(server.asked("/robots.txt")).isOne();

        now = now.plus(Duration.ofHours(25));
        fetch("/feed", Validators.NONE);
        assertThat(server.asked("/robots.txt")).isEqualTo(2);
    }

    @Test
    void shouldObeyRobotsWhereItIsLedTo() {
        server.at("/robots.txt", "User-agent: *\nDisallow: /closed");
        server.at("/feed", 302, "Location", "/closed");
        assertThat(fault("/feed").flaw()).isEqualTo(FetchFlaw.ROBOTS);
    }

    @Test
    void shouldNotGoOnWhileRobotsAreAway() throws FetchFault {
        server.at("/robots.txt", 500, "X", "y");
        server.at("/feed", "words");
        assertThat(fault("/feed").flaw()).isEqualTo(FetchFlaw.ROBOTS_AWAY);

        server.at("/robots.txt", 403, "X", "y");
        assertThat(fetch("/feed", Validators.NONE).body()).isEqualTo(bytes("words"));
    }

    @ParameterizedTest
    @CsvSource({
        "429, 120, PT2M",
        "503, 'Sun, 30 Nov 2025 05:00:00 GMT', PT1H",
        "503, 'Sun, 30 Nov 2025 03:00:00 GMT', PT0S",
    })
    void shouldHandOnWhenToComeAgain(int status, String header, Duration after) {
        server.at("/feed", status, "Retry-After", header);
        FetchFault fault = fault("/feed");
        assertThat(fault.flaw()).isEqualTo(FetchFlaw.BUSY);
        assertThat(fault.retryAfter()).contains(after);
    }

    @Test
    void shouldSayWhatElseWasAnswered() {
        server.at("/busy", 429, "Retry-After", "soon");
        server.at("/gone", 410, "X", "y");
        assertThat(fault("/busy").retryAfter()).isEmpty();
        assertThat(fault("/gone")).hasMessage("127.0.0.1 does not give the document (HTTP 410)");
        assertThat(fault("/nothing").chinese()).isEqualTo("127.0.0.1 没有给出内容（HTTP 404）");
    }

    @Test
    void shouldSayWhenNobodyIsThere() {
        URI gone = server.uri("/feed");
        server.close();
        FetchFault fault =
                catchThrowableOfType(
                        FetchFault.class, () -> fetcher.fetch(gone, true, Validators.NONE));
        assertThat(fault.flaw()).isEqualTo(FetchFlaw.NO_CONNECTION);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.yunting.example.cn, true",
        "wxb@yunting.example.cn, true",
        "云汀县网信办, false",
        "'a\r\nb', false",
        "'', false",
    })
    void shouldTakeAContactThatCanBeSent(String contact, boolean can) {
        assertThat(Fetcher.isContact(contact)).isEqualTo(can);
    }

    private FetchFault faultOfPublic(Predicate<String> isPublic) {
        AddressGuard guard =
                new AddressGuard(
                        host ->
                                isPublic.test(host)
                                        ? new InetAddress[] {InetAddress.getByAddress(host, PUBLIC)}
                                        : InetAddress.getAllByName(host));
        Fetcher strict = new Fetcher(guard, "", clock, PATIENCE);
        URI feed = URI.create("http://localhost:" + server.port() + "/feed");
        return catchThrowableOfType(
                FetchFault.class, () -> strict.fetch(feed, false, Validators.NONE));
    }

    private Fetched fetch(String path, Validators known) throws FetchFault {
        return fetcher.fetch(server.uri(path), true, known);
    }

    private FetchFault fault(String path) {
        return catchThrowableOfType(FetchFault.class, () -> fetch(path, Validators.NONE));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private static void packed(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        LyingServer.send(exchange, 200, body);
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(body);
        } catch (IOException e) {
            throw new IllegalStateException("Packing in memory failed.", e);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
