/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.silence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.gateway.config.GatewayConfig;
import io.yuqing.gateway.config.TopicNames;
import io.yuqing.gateway.desk.Desk;
import io.yuqing.gateway.desk.DeskForms;
import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.gateway.desk.OfficeParts;
import io.yuqing.gateway.desk.cases.source.KafkaCases;
import io.yuqing.gateway.desk.settings.OpenSettings;
import io.yuqing.gateway.desk.subject.SubjectSeed;
import io.yuqing.gateway.http.OpenGateway;
import io.yuqing.gateway.unit.door.PinCheck;
import io.yuqing.local.junit.KafkaExtension;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the pages say of silenced alerts, over a real Kafka and the rows of {@code subject.sql}. */
class SilencedAlertTest {
    @RegisterExtension private static final DeskTables TABLES = new DeskTables();
    @RegisterExtension private static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String BUS = "/desk/alerts/bus4alert234abcd";
    private static final String HELD =
            "{\"id\":\"diversion\",\"revision\":%d,\"subject\":\"bus\",\"from\":\"2026-03-02 18:00\","
                    + "\"until\":\"2026-03-02 20:20\",\"by\":\"值班室\",\"because\":\"例行改线\"%s}";

    private final TopicNames topics = OpenSettings.topics(KAFKA);
    private Instant now = DeskTables.NOW;
    private KafkaCases cases;
    private Desk desk;
    private OpenGateway gateway;
    private DeskForms forms;

    @BeforeAll
    static void seed() throws IOException {
        SubjectSeed.into(TABLES);
        TABLES.database()
                .execute(
                        "INSERT INTO alerts (alert_id, rule_id, rule_name, subject_kind, subject_id, subject_name, level,"
                                + " highest_level, state, reason, started_at, fired_at, measure, window, window_end, value,"
                                + " threshold, category, topics, version) VALUES ('threadopen234567', 'growth', '跟帖增长',"
                                + " 'thread', 'weibo/p1', '公交改线', 'blue', 'blue', 'firing', 'fired_at_once',"
                                + " '2026-03-02 12:30:00', '2026-03-02 12:30:00', 'comments', '1h', '2026-03-02 12:30:00', 3, 2,"
                                + " 'publicity', ['bus'], 1)");
    }

    @BeforeEach
    void open() throws IOException {
        InstantSource clock = () -> now;
        GatewayConfig config = OpenSettings.config(KAFKA.bootstrap(), topics, TABLES.seeded());
        cases = KafkaCases.open(config.kafka(), config.topics().cases());
        Clock utc = clock.withZone(ZoneOffset.UTC);
        desk =
                Desk.of(
                        TABLES.seeded(),
                        "127.0.0.1",
                        () -> true,
                        utc,
                        Optional.of(
                                new OfficeParts(
                                        config, cases, Optional.empty(), new PinCheck(utc))));
        gateway = OpenGateway.with(desk::addTo);
        forms = new DeskForms(gateway);
        desk.start();
        await().atMost(LIMIT).until(() -> !page(BUS).text().contains("现在读不到静默"));
        await().atMost(LIMIT).until(() -> !gateway.get("/desk/situation").body().contains("还没有读到"));
    }

    @AfterEach
    void close() {
        gateway.close();
        desk.close();
        cases.close();
    }

    @Test
    void aSilencedAlertSaysUntilWhenWhyAndWhoseItIs() throws Exception {
        write(HELD.formatted(1, ""));

        awaitHeld();
        assertThat(page(BUS).select(".silence p").first().text())
                .isEqualTo("已静默至 20:20（diversion，例行改线，值班室的职责）");
        assertThat(page(BUS).select(".silence p a").attr("href"))
                .isEqualTo("/desk/settings/silences/entry?id=diversion");
        Element listed = row(page("/desk/alerts"));
        assertThat(listed.select(".silent").text()).isEqualTo("静默至 20:20");
        assertThat(listed.select(".silent").attr("title")).isEqualTo("值班室：例行改线（静默 diversion）");
        assertThat(row(page("/")).select(".silent").text()).isEqualTo("静默至 20:20");
        assertThat(page("/desk/topics/bus").select(".silent").eachText()).contains("静默至 20:20");
    }

    @Test
    void itSaysSoNoLongerWhenTheSilenceHasEnded() throws Exception {
        write(HELD.formatted(1, ""));
        awaitHeld();

        now = Instant.parse("2026-03-02T12:19:59Z");
        assertThat(page(BUS).select(".silence.held")).hasSize(1);
        now = Instant.parse("2026-03-02T12:20:00Z");
        assertThat(page(BUS).select(".silence.held")).isEmpty();
        assertThat(row(page("/")).select(".silent")).isEmpty();
        assertThat(row(page("/desk/alerts")).select(".silent")).isEmpty();
    }

    /** As delivery judges it: another rule, another region, red without its name. */
    @Test
    void whatTheSilenceDoesNotMeanIsNotMarked() throws Exception {
        write(HELD.formatted(1, ",\"rule\":\"other\""));
        write("aside", HELD.replace("diversion", "aside").formatted(1, ",\"region\":\"河东镇\""));
        write("there", HELD.replace("diversion", "there").formatted(1, ",\"region\":\"城东镇\""));

        awaitHeld();
        assertThat(page(BUS).select(".silence.held").text()).contains("there");
    }

    /** The thread of the topic fired too: one event, one row, on the first page and in the list. */
    @Test
    void alertsOfOneEventShareARow() throws Exception {
        for (String path : List.of("/", "/desk/alerts?state=open")) {
            Element row = row(page(path));
            assertThat(row.select(".same").text()).isEqualTo("同一事件 2 条预警 另有 蓝 Ⅳ 跟帖增长");
            assertThat(row.select(".same a").attr("href"))
                    .isEqualTo("/desk/alerts/threadopen234567");
            assertThat(page(path).select("a.name[href$=threadopen234567]")).isEmpty();
        }
    }

    @Test
    void theSilenceIsEndedFromTheAlertWithAReason() throws Exception {
        write(HELD.formatted(4, ""));
        awaitHeld();

        HttpResponse<String> asked = forms.submit(page(BUS), "/silences/delete", Map.of());
        Document confirm = Jsoup.parse(asked.body());
        assertThat(confirm.select("h1").text()).isEqualTo("删除静默 diversion");
        assertThat(forms.submit(confirm, "/apply", Map.of("reason", "")).statusCode())
                .isEqualTo(422);
        HttpResponse<String> done = forms.submit(confirm, "/apply", Map.of("reason", "改线已结束"));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).contains(BUS);
        await().atMost(LIMIT).until(() -> page(BUS).select(".silence.held").isEmpty());
        assertThat(page("/desk/settings/silences/entry?id=diversion").text()).contains("改线已结束");
    }

    @Test
    void oneButtonOfTheAlertSilencesItForTwoHours() throws Exception {
        Document confirm =
                Jsoup.parse(forms.submit(page(BUS), "/silences/new", Map.of("for", "2h")).body());
        assertThat(confirm.select("[aria-labelledby=trial]").text()).contains("会压住 2 个的通知");
        assertThat(confirm.select("#f-reason").val()).isEqualTo("正在处置，暂停通知");
        HttpResponse<String> done = forms.submit(confirm, "/apply", Map.of());

        assertThat(done.statusCode()).isEqualTo(303);
        awaitHeld();
        assertThat(page(BUS).select(".silence p").first().text())
                .startsWith("已静默至 20:30（silence-")
                .endsWith("，正在处置，暂停通知，值班室的职责）");
    }

    @Test
    void orUntilTheNextMorning() throws Exception {
        Element button = page(BUS).selectFirst(".silence button[name=until]");
        assertThat(button.text()).isEqualTo("静默到明早 8 点");
        Document confirm =
                Jsoup.parse(
                        forms.submit(page(BUS), "/silences/new", Map.of("until", button.val()))
                                .body());
        forms.submit(confirm, "/apply", Map.of());

        awaitHeld();
        assertThat(page(BUS).select(".silence p").first().text()).startsWith("已静默至 3月3日 08:00");
    }

    private void awaitHeld() {
        await().atMost(LIMIT).until(() -> page(BUS).select(".silence.held").size() == 1);
    }

    private static Element row(Document page) {
        return page.selectFirst("tr:has(a.name[href=" + BUS + "])");
    }

    private Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(gateway.get(path).body());
    }

    private void write(String json) throws Exception {
        write("diversion", json);
    }

    private void write(String id, String json) throws Exception {
        KAFKA.produce(
                List.of(
                        new ProducerRecord<>(
                                topics.silences(), id.getBytes(UTF_8), json.getBytes(UTF_8))));
    }
}
