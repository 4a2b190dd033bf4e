/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who sends too much or too fast, or while the gateway cannot, is told what to do. */
@Timeout(60)
class BusyGatewayTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RecordingSender kafka = new RecordingSender();
    private final OpenGateway gateway = new OpenGateway(kafka);

    BusyGatewayTest() throws IOException {}

    @AfterEach
    void close() {
        gateway.close();
    }

    /** Not a broken connection, which a sender would take for something that passes by itself. */
    @Test
    void shouldAnswerWhoSendsFarTooMuch() throws Exception {
        String large = "x".repeat(24 * OpenGateway.LIMITS.bodyBytes());

        assertProblem(gateway.post("/v1/posts", large), 413, "A body may have 1048576 bytes");
        HttpRequest stranger =
                HttpRequest.newBuilder(URI.create(gateway.address() + "/v1/posts"))
                        .POST(BodyPublishers.ofString(large))
                        .build();
        assertProblem(gateway.send(stranger), 401, "Send the header Authorization");
    }

    @Test
    void shouldAnswer503WithKafkaAwayAnd202WhenItIsBack() throws Exception {
        kafka.away(true);
        HttpResponse<String> away = gateway.post("/v1/posts", Lines.post("1"));
        kafka.away(false);

        assertProblem(
                away,
                503,
                "Kafka does not answer. Send the whole batch again later: what was stored of it"
                        + " already is not counted twice.");
        assertThat(away.headers().firstValue("retry-after")).contains("10");
        assertThat(gateway.post("/v1/posts", Lines.post("1")).statusCode()).isEqualTo(202);
    }

    @Test
    void shouldHaveSoManyBatchesOfATokenUnderWayAndNotMore() throws Exception {
        kafka.hold = new CountDownLatch(1);
        ExecutorService senders = Executors.newFixedThreadPool(2);
        List<Future<HttpResponse<String>>> underWay =
                IntStream.range(0, 2)
                        .mapToObj(
                                i ->
                                        senders.submit(
                                                () -> gateway.post("/v1/posts", Lines.post("1"))))
                        .toList();
        awaitInFlight("2.0");

        HttpResponse<String> third = gateway.post("/v1/posts", Lines.post("3"));
        kafka.hold.countDown();

        assertProblem(third, 503, "This token has 2 batches under way");
        assertThat(third.headers().firstValue("retry-after")).contains("1");
        for (Future<HttpResponse<String>> one : underWay) {
            assertThat(one.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(202);
        }
        senders.shutdown();
    }

    @Test
    void shouldEndABatchThatIsUnderWayBeforeItStops() throws Exception {
        kafka.hold = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<HttpResponse<String>> underWay =
                threads.submit(() -> gateway.post("/v1/posts", Lines.post("1")));
        kafka.waiting.await();

        Future<?> stopping = threads.submit(gateway::close);
        kafka.hold.countDown();

        assertThat(underWay.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(202);
        stopping.get(10, TimeUnit.SECONDS);
        threads.shutdown();
    }

    @Test
    void shouldLetAFastSenderWait() throws Exception {
        String thousand =
                IntStream.range(0, 1_000).mapToObj(i -> "{}").collect(Collectors.joining("\n"));
        for (int i = 0; i < 2; i++) {
            gateway.post("/v1/posts", thousand);
        }

        HttpResponse<String> next = gateway.post("/v1/posts", Lines.post("1"));

        assertProblem(next, 429, "This token may send 100 lines a second");
        assertThat(Integer.parseInt(next.headers().firstValue("retry-after").orElseThrow()))
                .isBetween(1, 10);
    }

    /** Whoever has no token may not keep the server busy either. */
    @Test
    void shouldReadNoHeaderWithoutEnd() throws Exception {
        int port = URI.create(gateway.address()).getPort();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            ("GET /health HTTP/1.1\r\nHost: a\r\nX: "
                                            + "y".repeat(20_000)
                                            + "\r\n\r\n")
                                    .getBytes(UTF_8));
            InputStream answer = socket.getInputStream();
            assertThat(new String(answer.readNBytes(12), UTF_8)).isEqualTo("HTTP/1.1 431");
        }
    }

    private void awaitInFlight(String number) throws Exception {
        while (!gateway.get("/metrics").body().contains("batches_in_flight " + number)) {
            Thread.onSpinWait();
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String sentence)
            throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(JSON.readTree(answer.body()).path("message").asText()).startsWith(sentence);
    }
}
