/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.intake.feed.FeedPosition;
import io.yuqing.intake.feed.FeedPositionJson;
import io.yuqing.intake.feed.Feeds;
import io.yuqing.intake.fetch.LyingServer;
import io.yuqing.intake.fetch.Validators;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.tools.Main;
import io.yuqing.tools.common.Terminal;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FeedCommandsTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Instant NOW = Instant.parse("2025-11-30T04:00:00Z");
    private static final String MORNING = "Sun, 30 Nov 2025 08:00:00 +0800";

    private final LyingServer server = new LyingServer();
    @TempDir private Path folder;
    private Path feeds;
    private String out;
    private String err;

    @BeforeEach
    void file() throws IOException {
        feeds = folder.resolve("feeds.yaml");
        Files.writeString(
                feeds,
                """
                - {id: news, name: 云汀新闻网, url: "%s", platform: yunting-news, private: true}
                - {id: portal, url: "https://www.yunting.example.cn/rss", platform: yunting-portal, every: 30m}
                - {id: bbs, url: "https://bbs.yunting.example.cn/rss", platform: yunting-bbs}
                """
                        .formatted(server.uri("/old")));
        Files.writeString(
                folder.resolve("platforms.yaml"),
                """
                - {code: yunting-news, channel: news_comment}
                - {code: yunting-bbs, aliases: [云汀论坛], channel: forum}
                """);
        server.at("/old", 301, "Location", "/feed");
        server.at(
                "/feed",
                exchange -> {
                    exchange.getResponseHeaders().set("ETag", "\"7\"");
                    exchange.getResponseHeaders().set("Cache-Control", "max-age=300");
                    LyingServer.send(exchange, 200, document().getBytes(StandardCharsets.UTF_8));
                });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldShowWhatWouldComeInAndWhatWouldNot() {
        assertThat(run("feed", "test", "news", "--feeds", feeds.toString())).isEqualTo(1);
        assertThat(out.lines())
                .containsExactly(
                        server.uri("/old") + "（试读，没有写入任何数据）",
                        "robots.txt 允许读取",
                        "重定向：%s → %s；对方称已永久改址，请在订阅源文件中改用后者"
                                .formatted(server.uri("/old"), server.uri("/feed")),
                        "RSS 2.0，标题“云汀要闻”，3 个条目",
                        "缓存：有 ETag，没有变化时不再传送；Cache-Control: max-age=300",
                        "有 1 处不合 XML 规范的字符，已修正或略去。",
                        "可导入 2 条：帖文 2、评论 0",
                        "  其中 1 条早于 72 小时（window.retention），是历史：存入明细并记账，不报警；"
                                + "比库中最新的条目早这么多的不进窗口，全部入账后用 ./yuqing recount --from 2025-10-01 补算",
                        "退回 1 条：",
                        "  1 条：没有发布时间（第 2 个条目）",
                        "写入后的样子（前 2 条）：",
                        "  2025-11-30 08:00 yunting-news，新闻跟帖，yunting-news/n1",
                        "    标题：停水",
                        "    正文：",
                        "    链接：https://news.yunting.example.cn/n1.html",
                        "    评论 5",
                        "    作者：未给出",
                        "  2025-10-01 08:00 yunting-news，新闻跟帖，yunting-news/n3",
                        "    标题：旧闻，电话〔电话〕",
                        "    正文：",
                        "    链接：https://news.yunting.example.cn/n3.html",
                        "    作者：未给出");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void shouldTakeAnAddressAndWhatIsSaidOfIt() {
        String url = server.uri("/feed").toString();
        int code =
                run(
                        "feed",
                        "test",
                        url,
                        "--private",
                        "--fetched",
                        "--platform",
                        "云汀论坛",
                        "--channel",
                        "论坛");
        assertThat(code).isZero();
        assertThat(out).contains("可导入 3 条", "2025-11-30 12:00 yunting-bbs，论坛，yunting-bbs/n2");
        assertThat(run("feed", "test", url, "--private")).isEqualTo(1);
        assertThat(out).contains("3 条：没有平台");
    }

    @Test
    void shouldSayInOneSentenceWhyNothingCanBeRead() {
        server.at("/page", "<!DOCTYPE html><html><body>首页</body></html>");
        assertRefused(server.uri("/page").toString(), true, "127.0.0.1 返回的是网页，不是订阅源");
        assertRefused(server.uri("/no").toString(), true, "127.0.0.1 没有给出内容（HTTP 404）。");
        assertRefused(server.uri("/feed").toString(), false, "127.0.0.1 指向内部地址；");
        assertRefused("weibo", false, "'weibo' 不是网址，订阅源文件中也没有这个 id；");
        assertRefused("ftp://a.example/", false, "'ftp://a.example/' 不是可用的网址；");
    }

    @Test
    void shouldSayInChineseWhatIsWrongWithTheFile() throws IOException {
        Files.writeString(
                feeds,
                """
                - {id: Ä, url: x, every: 1m, interval: 9d, date: no, channel: tv, foo: 1, official: 是}
                - {id: a, platform: b, url: "http://a.example/", region: '', name: ''}
                - {id: a, platform: b, url: "http://a.example/"}
                """);
        assertThat(run("feed", "test", "a", "--feeds", feeds.toString())).isEqualTo(2);
        assertThat(err.lines().skip(1))
                .hasSize(12)
                .allMatch(line -> line.startsWith("  " + feeds + " 第 "))
                .noneMatch(line -> line.matches(".*(write |use one|give |name the|this field).*"));
        Files.writeString(feeds, "id: a");
        run("feed", "list", "--feeds", feeds.toString());
        assertThat(err).contains(feeds + " 不是 YAML 的列表");
    }

    @Test
    void shouldListHowEachFeedStands() throws IOException {
        String topic = KAFKA.newTopic("feed-positions", 1, Map.of("cleanup.policy", "compact"));
        Path config =
                Files.writeString(
                        folder.resolve("job.yaml"),
                        "kafka: {bootstrap-servers: '%s', topics: {feed-positions: %s}}\n"
                                .formatted(KAFKA.bootstrap(), topic));
        FeedPosition position =
                new FeedPosition("x", Validators.NONE, NOW, NOW.plusSeconds(600), 0, "", Map.of());
        KAFKA.produce(List.of(record(topic, "news", position)));
        String[] words = {
            "feed", "list", "--feeds", feeds.toString(), "--config", config.toString()
        };
        assertThat(run(words)).isZero();

        KAFKA.produce(
                List.of(
                        record(
                                topic,
                                "portal",
                                position.failed("没有给出内容").failed("没有给出内容（HTTP 404）"))));
        assertThat(run(words)).isEqualTo(1);
        assertThat(out.lines())
                .containsExactly(
                        "news  云汀新闻网  每 10m  11-30 12:00 读过，11-30 12:10 再读",
                        "portal  yunting-portal  每 30m  11-30 12:00 读过，11-30 12:10 再读；"
                                + "连续 2 次读不到：没有给出内容（HTTP 404）",
                        "bbs  yunting-bbs  每 10m  还没有读过");
    }

    private static ProducerRecord<byte[], byte[]> record(
            String topic, String id, FeedPosition position) {
        return new ProducerRecord<>(
                topic, id.getBytes(StandardCharsets.UTF_8), FeedPositionJson.write(position));
    }

    private void assertRefused(String word, boolean within, String sentence) {
        String flag = within ? "--private" : "--fetched";
        assertThat(run("feed", "test", word, flag, "--feeds", feeds.toString())).isEqualTo(2);
        assertThat(err).startsWith("yuqing: " + sentence);
        assertThat(err.lines()).hasSize(1);
    }

    private static String document() {
        return Feeds.rss(
                Feeds.item("n1", "停水", MORNING, "<slash:comments>5</slash:comments>"),
                Feeds.item("n2", "没有\u000b时间", ""),
                Feeds.item("n3", "旧闻，电话13800138000", "Wed, 01 Oct 2025 08:00:00 +0800"));
    }

    private int run(String... words) {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        Terminal terminal =
                new Terminal(
                        new PrintStream(stdout, true, StandardCharsets.UTF_8),
                        new PrintStream(stderr, true, StandardCharsets.UTF_8),
                        new BufferedReader(new StringReader("")),
                        Map.of(),
                        Clock.fixed(NOW, ZoneOffset.UTC));
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        if (words[1].equals("test")) {
            all.addAll(List.of("--platforms", folder.resolve("platforms.yaml").toString()));
        }
        int code = Main.run(terminal, all.toArray(String[]::new));
        out = stdout.toString(StandardCharsets.UTF_8);
        err = stderr.toString(StandardCharsets.UTF_8);
        return code;
    }
}
