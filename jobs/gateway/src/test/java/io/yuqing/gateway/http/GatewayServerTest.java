/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.connector.collect.CollectedItem.Stream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway over real HTTP, with a Kafka that is none. */
@Timeout(60)
class GatewayServerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NDJSON = "application/x-ndjson";

    private final RecordingSender kafka = new RecordingSender();
    private final OpenGateway gateway = new OpenGateway(kafka);

    GatewayServerTest() throws IOException {}

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void shouldGiveAReceiptThatSaysWhatBecameOfEachLine() throws Exception {
        HttpResponse<String> answer =
                gateway.post(
                        "/v1/posts",
                        Lines.post("1") + "\r\n\r\n" + Lines.bad("2") + "\n" + Lines.post("3"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        JsonNode receipt = JSON.readTree(answer.body());
        assertThat(receipt.path("received").asInt()).isEqualTo(3);
        assertThat(receipt.path("accepted").asInt()).isEqualTo(2);
        assertThat(receipt.path("rejected_count").asInt()).isEqualTo(1);
        assertThat(receipt.at("/rejected/0/line").asInt()).isEqualTo(3);
        assertThat(receipt.at("/rejected/0/id").asText()).isEqualTo("2");
        assertThat(receipt.at("/rejected/0/reason").asText()).isEqualTo("bad_timestamp");
        assertThat(receipt.path("written")).hasToString("{\"posts\":{\"0\":[0,2]}}");
        assertThat(kafka.items()).hasSize(3);
        assertThat(texts())
                .allSatisfy(
                        text ->
                                assertThat(text)
                                        .contains(
                                                "\"source_ref\":\""
                                                        + receipt.path("batch").asText())
                                        .doesNotContain(Lines.people()));
    }

    @Test
    void shouldTakeCommentsArraysTablesAndPackedBodies() throws Exception {
        String array = "[" + Lines.comment("1") + ",\n" + Lines.comment("2") + "]";
        String table =
                "id,platform,channel,kind,author,published_at,text\n"
                        + "9,weibo,microblog,original,zhangsan,2026-07-01T08:00:00+08:00,停水\n";

        assertAccepted(
                2, gateway.request("/v1/comments", "application/json", array.getBytes(UTF_8)));
        assertAccepted(1, gateway.request("/v1/posts", "text/csv", table.getBytes(UTF_8)));
        assertAccepted(
                1,
                gateway.request("/v1/posts", NDJSON, gzip(Lines.post("5")))
                        .header("Content-Encoding", "gzip"));
        assertThat(kafka.items())
                .extracting(CollectedItem::stream)
                .containsExactly(Stream.COMMENT, Stream.COMMENT, Stream.POST, Stream.POST);
    }

    @Test
    void shouldTakeFilesOfOtherToolsAndLeaveNoneBehind() throws Exception {
        String table =
                "编号,标题,正文,发布时间,作者\n"
                        + "17,停水,找@张三丰 13812345678,2026-06-30 08:00:00,zhangsan_77\n"
                        + "18,停水,三天,不知道,zhangsan_77\n";
        int before = temporaryFiles();

        HttpResponse<String> answer =
                gateway.send(
                        gateway.request(
                                        "/v1/items?as=table&platform=weibo&channel=microblog",
                                        "text/csv",
                                        table.getBytes(UTF_8))
                                .build());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        JsonNode receipt = JSON.readTree(answer.body());
        assertThat(receipt.path("accepted").asInt()).isEqualTo(1);
        assertThat(receipt.at("/rejected/0/line").asInt()).isEqualTo(3);
        assertThat(receipt.at("/rejected/0/reason").asText()).isEqualTo("bad_timestamp");
        assertThat(texts()).hasSize(2).allSatisfy(GatewayServerTest::assertNobodyIn);
        assertThat(texts().get(0)).contains("\"source_ref\":\"" + receipt.path("batch").asText());
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    /** A workbook needs more memory than a request has; it comes by the inbox. */
    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004 a workbook", "SQLite format 3\u0000 a database"})
    void shouldReadNoWorkbookOrDatabaseThatIsCalledText(String body) throws Exception {
        HttpResponse<String> answer =
                gateway.send(
                        gateway.request("/v1/items?as=table", "text/csv", body.getBytes(UTF_8))
                                .build());

        assertProblem(answer, 415, "The body is a workbook, a database or a packed file");
    }

    @Test
    void shouldWriteNothingOfAStrictBatchWithABadLine() throws Exception {
        HttpResponse<String> bad =
                gateway.post("/v1/posts?strict=1", Lines.post("1") + "\n" + Lines.bad("2"));

        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(bad.body()).at("/rejected/0/line").asInt()).isEqualTo(2);
        assertThat(kafka.items()).isEmpty();
        assertThat(gateway.post("/v1/posts?strict=1", Lines.post("1")).statusCode()).isEqualTo(202);
    }

    @Test
    void shouldSendALineOfAForeignPlatformOnUnderNoPlatform() throws Exception {
        HttpResponse<String> answer =
                gateway.post("/v1/posts", Lines.post("1", "douyin") + "\n" + Lines.post("2"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(JSON.readTree(answer.body()).at("/rejected/0/reason").asText())
                .isEqualTo("not_your_platform");
        assertThat(texts().get(0)).contains("\"gateway_refused\":\"not_your_platform\"");
        assertThat(
                        gateway.send(
                                        gateway.request(
                                                        "/v1/items?as=canonical&platform=douyin",
                                                        NDJSON,
                                                        Lines.post("1").getBytes(UTF_8))
                                                .build())
                                .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer wrong", "Basic czNjcmV0"})
    void shouldLetNobodyInWithoutAToken(String authorization) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(gateway.address() + "/v1/posts"))
                        .POST(BodyPublishers.ofString(Lines.post("1")));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }

        HttpResponse<String> answer = gateway.send(request.build());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate")).contains("Bearer");
        assertThat(JSON.readTree(answer.body()).path("error").asText()).isEqualTo("unauthorized");
        assertThat(kafka.items()).isEmpty();
    }

    @Test
    void shouldSayWhichLimitABodyIsBeyond() throws Exception {
        String large = "x".repeat(OpenGateway.LIMITS.bodyBytes() + 1);
        String many =
                IntStream.rangeClosed(0, OpenGateway.LIMITS.lines())
                        .mapToObj(i -> "{}")
                        .collect(Collectors.joining("\n"));

        assertProblem(
                gateway.post("/v1/posts", large),
                413,
                "A body may have 1048576 bytes, unpacked: send the rest in another one.");
        HttpRequest bomb =
                gateway.request("/v1/posts", NDJSON, gzip(large))
                        .header("Content-Encoding", "gzip")
                        .build();
        assertProblem(gateway.send(bomb), 413, "A body may have 1048576 bytes, unpacked");
        assertProblem(
                gateway.post("/v1/posts", many),
                413,
                "A request may have 1000 lines: send the rest in another one. Nothing was written.");
        assertThat(kafka.items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|[{|400|The body is not complete, valid JSON",
                "application/json|[]|400|The body has no line; nothing was written.",
                "application/x-ndjson|''|400|The body has no line; nothing was written.",
                "text/plain|x|415|Set Content-Type to application/x-ndjson",
                "text/csv|a,b|400|The first row must hold the names of the fields",
            })
    void shouldSayWhatIsWrongWithABody(String type, String body, int status, String sentence)
            throws Exception {
        HttpResponse<String> answer =
                gateway.send(gateway.request("/v1/posts", type, body.getBytes(UTF_8)).build());

        assertProblem(answer, status, sentence);
    }

    @Test
    void shouldSayThatAPackedBodyIsBroken() throws Exception {
        HttpRequest request =
                gateway.request("/v1/posts", NDJSON, "no gzip".getBytes(UTF_8))
                        .header("Content-Encoding", "gzip")
                        .build();

        assertProblem(gateway.send(request), 400, "The body is no whole gzip stream");
    }

    @ParameterizedTest
    @CsvSource({"as=nothing,as must be one of table", "channel=nothing,channel must be one of"})
    void shouldSayWhatIsWrongWithAnAddress(String query, String sentence) throws Exception {
        assertProblem(gateway.post("/v1/items?" + query, Lines.post("1")), 400, sentence);
    }

    @Test
    void shouldSayWhetherItIsReadyAndCount() throws Exception {
        assertThat(gateway.get("/health").statusCode()).isEqualTo(503);
        assertThat(gateway.get("/health").body())
                .isEqualTo("{\"status\":\"starting\",\"why\":\"The gateway is starting.\"}");
        gateway.readiness.set("");
        assertThat(gateway.get("/health").body()).isEqualTo("{\"status\":\"ready\"}");
        gateway.post("/v1/posts", Lines.post("1") + "\n" + Lines.bad("2"));
        gateway.post("/v1/posts", "");
        gateway.send(
                HttpRequest.newBuilder(URI.create(gateway.address() + "/v1/posts"))
                        .POST(BodyPublishers.noBody())
                        .build());

        assertThat(gateway.get("/metrics").body())
                .contains(
                        "yuqing_gateway_batches_total{outcome=\"unauthorized\",token=\"-\"} 1.0",
                        "yuqing_gateway_batches_total{outcome=\"stored\",token=\"portal\"} 1.0",
                        "yuqing_gateway_batches_total{outcome=\"empty\",token=\"portal\"} 1.0",
                        "yuqing_gateway_lines_total{outcome=\"accepted\",token=\"portal\"} 1.0",
                        "yuqing_gateway_lines_total{outcome=\"rejected\",token=\"portal\"} 1.0",
                        "yuqing_gateway_bytes_total{token=\"portal\"}",
                        "yuqing_gateway_kafka_seconds_count 1",
                        "yuqing_gateway_batches_in_flight 0.0");
    }

    @Test
    void shouldSayWhereToGoFromAnyOtherPath() throws Exception {
        assertProblem(gateway.get("/"), 404, "POST to /v1/posts");
        assertProblem(gateway.get("/v1/posts"), 405, "POST to /v1/posts");
    }

    private void assertAccepted(int number, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = gateway.send(request.build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(JSON.readTree(answer.body()).path("accepted").asInt())
                .as(answer.body())
                .isEqualTo(number);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String sentence)
            throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(JSON.readTree(answer.body()).path("message").asText()).startsWith(sentence);
    }

    private static void assertNobodyIn(String text) {
        assertThat(text).doesNotContain(Lines.people());
    }

    private List<String> texts() {
        return kafka.items().stream().map(item -> new String(item.json(), UTF_8)).toList();
    }

    private static int temporaryFiles() {
        String[] names =
                new File(System.getProperty("java.io.tmpdir"))
                        .list((folder, name) -> name.startsWith("yuqing-items-"));
        return names.length;
    }

    private static byte[] gzip(String body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
