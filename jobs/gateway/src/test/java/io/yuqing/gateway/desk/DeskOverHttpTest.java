/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.gateway.http.OpenGateway;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk in the gateway's own server, over the rows of {@code seed.sql}. */
class DeskOverHttpTest {
    @RegisterExtension private static final DeskTables TABLES = new DeskTables();

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Clock MONDAY = Clock.fixed(DeskTables.NOW, ZoneOffset.UTC);

    private Desk desk;
    private OpenGateway gateway;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.of(TABLES.seeded(), "127.0.0.1", () -> true, MONDAY);
        gateway = OpenGateway.with(desk::addTo);
        desk.start();
        await().atMost(LIMIT).until(() -> !gateway.get("/desk/situation").body().contains("还没有读到"));
    }

    @AfterEach
    void close() {
        gateway.close();
        desk.close();
    }

    @Test
    void shouldShowHowThingsStand() throws IOException, InterruptedException {
        Document page = Jsoup.parse(gateway.get("/").body());

        assertThat(page.select(".tile b").eachText()).containsExactly("1", "2", "0", "1");
        assertThat(page.select(".alerts .name").eachText())
                .containsExactly("停水", "<script>alert(1)</script>", "来源 云汀论坛");
        assertThat(page.select(".newest").text()).startsWith("最新：1 小时前 近5分钟").endsWith("条 停水");
        assertThat(page.select(".alerts .due").eachText())
                .containsExactly("剩 4 小时", "剩 1 天 21 小时", "无");
        // The post of the same topic: in the row of its event, and still late.
        assertThat(page.select(".same summary").text()).startsWith("同一事件 2 条预警 超 ");
        assertThat(page.select(".same span").text()).startsWith("另有 橙 Ⅱ ");
        assertThat(page.select(".same span .late").text()).isEqualTo("超 8 小时 30 分钟");
        assertThat(page.select("[data-part=hot] .name").eachText())
                .startsWith("停水", "道路施工", "<script>alert(1)</script>", "城东又停水了")
                .contains("（原帖没有采到）");
        assertThat(page.select("[data-part=fresh] .kind").eachText()).containsExactly("话题", "帖文");
        assertThat(page.select("a[target]").eachAttr("href")).containsOnly("https://example.org/1");
        assertThat(page.select(".alerts .name").first().attr("href"))
                .isEqualTo("/desk/alerts/a-red");
        assertThat(page.select("[data-part=hot] .name").eachAttr("href"))
                .startsWith("/desk/topics/water")
                .contains("/desk/threads?id=weibo%2F1");
        assertThat(page.select(".notices .name").eachAttr("href")).startsWith("/desk/alerts/a-red");
        assertThat(page.select(".notices .outcome").eachText())
                .containsExactly("已送达", "被拒绝", "已送达");
        assertThat(page.select(".trust .gap").text()).startsWith("1 个来源中断：云汀论坛");
        assertThat(page.select(".figures").text()).contains("8").contains("昨日此时 2，多 300%");
    }

    @Test
    void shouldSendTheSameOnlyOnce() throws IOException, InterruptedException {
        for (String path : new String[] {"/", "/desk/situation"}) {
            HttpResponse<String> first = gateway.get(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again =
                    gateway.send(request(path).header("If-None-Match", tag).build());

            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(
                            gateway.send(request(path).header("If-None-Match", "\"x\"").build())
                                    .statusCode())
                    .isEqualTo(200);
            assertThat(first.headers().firstValue("Cache-Control")).contains("private, no-cache");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/desk/situation", "/desk/files/x/desk.css", "/desk/nowhere"})
    void shouldTellBrowsersWhatThePageMayNotDo(String path)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = gateway.get(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "data:", "*");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"light, light", "dark, dark", "system, ''", "dark>, ''"})
    void shouldComeLightOrDarkAsTheViewerChose(String cookie, String mark)
            throws IOException, InterruptedException {
        HttpRequest asked = request("/").header("Cookie", "yuqing-theme=" + cookie).build();

        Document page = Jsoup.parse(gateway.send(asked).body());

        assertThat(page.selectFirst("html").attr("data-theme")).isEqualTo(mark);
        assertThat(page.select("script:not([defer])")).isEmpty();
    }

    @Test
    void shouldServeItsFilesForGoodUnderTheirHash() throws IOException, InterruptedException {
        Document page = Jsoup.parse(gateway.get("/").body());
        for (Element script : page.select("script")) {
            HttpResponse<String> file = gateway.get(script.attr("src"));

            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/javascript");
            assertThat(file.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("immutable");
            HttpResponse<InputStream> packed =
                    HttpClient.newHttpClient()
                            .send(
                                    request(script.attr("src"))
                                            .header("Accept-Encoding", "gzip")
                                            .build(),
                                    BodyHandlers.ofInputStream());
            try (GZIPInputStream in = new GZIPInputStream(packed.body())) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(file.body());
            }
        }
        String other = page.select("script").attr("src").replaceFirst("files/.", "files/z");
        assertThat(gateway.get(other).statusCode()).isEqualTo(404);
        assertThat(gateway.get("/desk/files/x/..%2f..%2fdesk.css").statusCode()).isNotEqualTo(200);
    }

    /** What it shows is no page of another site, whatever a browser of this machine has open. */
    @Test
    void shouldKnowNobodyUnderAnotherName() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example:80\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("预警");
        assertThat(
                        raw(
                                "GET /desk/situation HTTP/1.1\r\nHost: evil.example\r\n"
                                        + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void shouldTakeNothingFromAnotherSite() throws IOException, InterruptedException {
        HttpRequest.Builder post = request("/desk/situation").POST(BodyPublishers.ofString("a=b"));

        assertThat(gateway.send(post.copy().header("Origin", "https://evil.example").build()))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(403);
        assertThat(gateway.send(post.copy().build()).statusCode()).isEqualTo(403);
        assertThat(gateway.send(post.header("Origin", gateway.address()).build()).statusCode())
                .isEqualTo(405);
    }

    /** Who sends is not held up by the pages. */
    @Test
    void shouldLeaveThePathsOfTheGatewayAsTheyAre() throws IOException, InterruptedException {
        assertThat(gateway.get("/metrics").statusCode()).isEqualTo(200);
        assertThat(gateway.get("/v1/posts").statusCode()).isEqualTo(405);
        assertThat(gateway.get("/nowhere").headers().firstValue("Content-Type").orElseThrow())
                .contains("json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway.address() + path));
    }

    private String raw(String request) throws IOException {
        URI address = URI.create(gateway.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
