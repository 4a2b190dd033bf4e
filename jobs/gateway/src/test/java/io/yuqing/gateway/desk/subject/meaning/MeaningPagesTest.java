/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.gateway.desk.Desk;
import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.gateway.desk.subject.SubjectSeed;
import io.yuqing.gateway.http.OpenGateway;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page over HTTP, with the encoder, over comments in ClickHouse. */
class MeaningPagesTest {
    @RegisterExtension private static final DeskTables TABLES = new DeskTables();

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Clock MONDAY = Clock.fixed(DeskTables.NOW, ZoneOffset.UTC);
    private static final String PAGE = "/desk/views?thread=weibo%2Fw1";
    private static final List<String> SAID =
            List.of(
                    "自来水公司停水为什么不提前通知",
                    "停水前连个通知都没有，自来水公司太不像话",
                    "没有提前通知就停水",
                    "自来水公司停水不通知居民",
                    "学校食堂的饭菜又涨价了",
                    "孩子说食堂饭菜涨价",
                    "食堂涨价，学校管管吧",
                    "学校食堂涨价太多<script>alert(1)</script>",
                    "哈哈哈");

    private static Desk desk;
    private static OpenGateway gateway;

    @BeforeAll
    static void open() throws IOException {
        SubjectSeed.into(TABLES);
        for (int i = 0; i < SAID.size(); i++) {
            TABLES.database().execute(row(i, SAID.get(i)));
        }
        desk = Desk.of(TABLES.seeded(), "127.0.0.1", () -> true, MONDAY);
        gateway = OpenGateway.with(desk::addTo);
        desk.start();
    }

    @AfterAll
    static void close() {
        gateway.close();
        desk.close();
    }

    @Test
    void theCommentsAreGroupedBesideThePageWhichSaysHowFarItIs() throws Exception {
        Document first = Jsoup.parse(gateway.get(PAGE).body());
        assertThat(first.select("main .dim").text()).contains("这个帖文的全部跟帖", "语义模型", "未经人工核对");
        assertThat(first.select("#progress [data-poll]").attr("data-poll"))
                .isIn("/desk/views/part?thread=weibo%2Fw1", "");

        Document done = whenDone(PAGE);

        assertThat(done.select("#progress [role=status]").text()).isEqualTo("截至 18:30，跟帖 9 条。");
        assertThat(done.select(".opinions .group").eachText())
                .hasSize(3)
                .anyMatch(group -> group.endsWith("跟帖 4 条（44%），不同说法 4；负面 4"))
                .anyMatch(group -> group.startsWith("感叹、附和，没有实词 跟帖 1 条（11%）"));
        assertThat(done.select(".opinions blockquote bdi").eachText()).allMatch(SAID::contains);
        assertThat(done.select("main script")).isEmpty();
        assertThat(done.select("#progress > div > .dim").text()).isEqualTo("不在任何一组的：0 条（0%）。");
        assertThat(done.select("a[href=/desk/threads?id=weibo%2Fw1]")).isNotEmpty();
    }

    @Test
    void theDayOfATopicIsGroupedTheSameWay() throws Exception {
        Document done = whenDone("/desk/views?topic=bus");

        assertThat(done.select("main .dim").first().text()).startsWith("这个话题近 24 小时的跟帖");
        assertThat(done.select("#progress [role=status]").text()).isEqualTo("截至 18:30，跟帖 8 条。");
    }

    @Test
    void thePagesOfThreadsAndTopicsLeadToIt() throws Exception {
        assertThat(page("/desk/topics/bus").select("a:contains(按语义归类)").attr("href"))
                .isEqualTo("/desk/views?topic=bus");
        assertThat(page("/desk/threads?id=weibo%2Fp1").select("a:contains(按语义归类)").attr("href"))
                .isEqualTo("/desk/views?thread=weibo%2Fp1");
    }

    @Test
    void whereNobodyCommentedItSaysSo() throws Exception {
        assertThat(whenDone("/desk/views?thread=%22%3E%3Cb%3E").select("#progress").text())
                .isEqualTo("没有跟帖。");
        assertThat(gateway.get("/desk/views").statusCode()).isEqualTo(404);
        assertThat(gateway.get("/desk/views?topic=a&thread=b").statusCode()).isEqualTo(404);
    }

    private static Document whenDone(String path) {
        AtomicReference<Document> last = new AtomicReference<>();
        await().atMost(LIMIT)
                .until(
                        () -> {
                            last.set(page(path));
                            return last.get()
                                    .select("#progress [data-poll]")
                                    .attr("data-poll")
                                    .isEmpty();
                        });
        return last.get();
    }

    private static Document page(String path) throws Exception {
        HttpResponse<String> answer = gateway.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String row(int number, String text) {
        return ("INSERT INTO items (platform, channel, kind, item_id, root_id, parent_id, published_at,"
                        + " collected_at, title, text, url, region, sentiment, low_confidence, keywords, topics, cluster_id, likes, version)"
                        + " VALUES ('weibo', 'microblog', 'comment', 'weibo/x%d', 'weibo/w1', 'weibo/w1',"
                        + " '2026-03-02 11:0%d:00', '2026-03-02 11:0%d:30', '', '%s', '', '', '%s', 0, [], [], 'x%d', 0, 1)")
                .formatted(
                        number, number, number, text, number < 8 ? "negative" : "positive", number);
    }
}
