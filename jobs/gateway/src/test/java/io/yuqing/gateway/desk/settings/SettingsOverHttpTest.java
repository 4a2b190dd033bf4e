/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.control.cases.CaseTopics;
import io.yuqing.gateway.config.TopicNames;
import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.web.Viewers;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.local.process.Ports;
import io.yuqing.wire.account.Duty;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages of settings over a real Kafka and the rows of {@code seed.sql}. */
class SettingsOverHttpTest {
    @RegisterExtension private static final DeskTables TABLES = new DeskTables();
    @RegisterExtension private static final KafkaExtension KAFKA = new KafkaExtension();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Clock MONDAY = Clock.fixed(DeskTables.NOW, ZoneOffset.UTC);
    private static final String WATER =
            "{\"id\":\"water\",\"revision\":1,\"name\":\"停水\",\"expression\":\"停水 OR @词\","
                    + "\"sets\":{\"词\":[\"断水\"]},\"regions\":[\"城东\"]}";

    private OpenSettings settings;

    @BeforeEach
    void open() throws IOException {
        settings = new OpenSettings(KAFKA, TABLES.seeded(), MONDAY);
    }

    @AfterEach
    void close() {
        settings.close();
    }

    @Test
    void shouldPutANewTopicInForceAfterItWasTriedAndAReasonGiven() throws Exception {
        Document form =
                settings.page(
                        "/desk/settings/topics/new?expression=标题:停水%20AND%20NOT%20演习&name=城东停水");
        assertThat(form.select("#f-expression").val()).isEqualTo("标题:停水 AND NOT 演习");
        assertThat(form.select("#f-name").val()).isEqualTo("城东停水");

        HttpResponse<String> checked =
                settings.submit(form, "/check", Map.of("id", "east", "expression", "停水"));
        assertThat(checked.statusCode()).isEqualTo(200);
        Document confirm = Jsoup.parse(checked.body());
        assertThat(confirm.select("[aria-labelledby=trial]").text())
                .contains("现在命中 0 条，改后命中 1 条：多 1 条，少 0 条")
                .contains("城东又停水了");
        assertThat(records(settings.topics.watched())).isEmpty();

        HttpResponse<String> applied =
                settings.submit(confirm, "/apply", Map.of("reason", "张工 13800138000 要求盯城东"));

        assertThat(applied.statusCode()).isEqualTo(303);
        assertThat(applied.headers().firstValue("Location"))
                .contains("/desk/settings/topics/east?done=1");
        JsonNode written = last(settings.topics.watched());
        assertThat(written)
                .isEqualTo(
                        JSON.readTree(
                                "{\"id\":\"east\",\"revision\":1,\"name\":\"城东停水\",\"expression\":\"停水\"}"));
        JsonNode logged = last(settings.topics.settingsLog());
        assertThat(logged.path("account").asText()).isEqualTo("本机");
        assertThat(logged.path("duty").asText()).isEqualTo("管理员");
        assertThat(logged.path("reason").asText()).contains("要求盯城东").doesNotContain("138");
        assertThat(logged.path("at").asText()).isEqualTo(DeskTables.NOW.toString());
        assertThat(logged.at("/after/expression").asText()).isEqualTo("停水");
        Document page = settings.page("/desk/settings/topics/east?done=1");
        assertThat(page.select(".message").text()).contains("第 1 版已写入");
        assertThat(page.select(".history").text()).contains("新增，第 1 版").contains("要求盯城东");
        assertThat(settings.page("/desk/settings/topics").select(".entries a").eachText())
                .containsExactly("城东停水");
        assertThat(settings.page("/desk/settings").select(".history").text()).contains("east");
    }

    @Test
    void shouldSayBesideTheFieldWhatIsWrongAndKeepWhatWasTyped() throws Exception {
        Document form = settings.page("/desk/settings/topics/new");
        HttpResponse<String> answer =
                settings.submit(
                        form,
                        "/check",
                        Map.of("id", "x", "name", "", "expression", "停水、断水", "regions", "a；b"));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".error").text()).isNotEmpty();
        assertThat(page.select("#f-expression").val()).isEqualTo("停水、断水");
        assertThat(page.select("#f-regions").val()).isEqualTo("a；b");

        Document named = Jsoup.parse(settings.submit(page, "/check", Map.of("name", "停水")).body());
        assertThat(named.select("#error-expression").text()).contains("个字符：");
        assertThat(named.select("#f-expression").attr("aria-describedby"))
                .contains("error-expression");
        assertThat(records(settings.topics.watched())).isEmpty();
    }

    @Test
    void shouldKeepWhatTheFormDoesNotShow() throws Exception {
        write(settings.topics.watched(), "water", WATER);
        Document form = settings.page("/desk/settings/topics/water");
        assertThat(form.select("#f-regions").val()).isEqualTo("城东");

        apply(settings.submit(form, "/check", Map.of("name", "停水断水")));

        JsonNode written = last(settings.topics.watched());
        assertThat(written.path("revision").asLong()).isEqualTo(2);
        assertThat(written.path("name").asText()).isEqualTo("停水断水");
        assertThat(written.path("sets")).isEqualTo(JSON.readTree("{\"词\":[\"断水\"]}"));
        assertThat(written.path("regions")).isEqualTo(JSON.readTree("[\"城东\"]"));
    }

    @Test
    void shouldNotWriteOverWhatSomebodyElseHasWrittenMeanwhile() throws Exception {
        write(settings.topics.watched(), "water", WATER);
        Document form = settings.page("/desk/settings/topics/water");
        Document confirm =
                Jsoup.parse(settings.submit(form, "/check", Map.of("name", "我的")).body());
        write(
                settings.topics.watched(),
                "water",
                WATER.replace("\"revision\":1", "\"revision\":2")
                        .replace("停水\",\"ex", "他的\",\"ex"));

        HttpResponse<String> late = settings.submit(form, "/check", Map.of("name", "我的"));
        assertThat(late.statusCode()).isEqualTo(409);
        HttpResponse<String> answer = settings.submit(confirm, "/apply", Map.of("reason", "改名"));

        assertThat(answer.statusCode()).isEqualTo(409);
        Document conflict = Jsoup.parse(answer.body());
        assertThat(conflict.select(".message").text()).contains("第 2 版").contains("没有写入");
        assertThat(conflict.select(".diff del").text()).contains("他的");
        assertThat(conflict.select(".diff ins").text()).contains("我的");
        assertThat(conflict.select("textarea").text()).contains("我的");
        assertThat(records(settings.topics.watched())).hasSize(2);
        assertThat(records(settings.topics.settingsLog())).isEmpty();

        apply(settings.submit(conflict, "/check", Map.of()));
        assertThat(last(settings.topics.watched()).path("revision").asLong()).isEqualTo(3);
        assertThat(last(settings.topics.watched()).path("name").asText()).isEqualTo("我的");
    }

    @Test
    void shouldGoBackToHowItWas() throws Exception {
        write(settings.topics.watched(), "water", WATER);
        apply(
                settings.submit(
                        settings.page("/desk/settings/topics/water"),
                        "/check",
                        Map.of("expression", "停电")));
        Document page = settings.page("/desk/settings/topics/water");
        assertThat(page.select(".history del").text()).contains("停水 OR @词");
        assertThat(page.select(".history ins").text()).contains("停电");

        apply(settings.submit(page, "/restore", Map.of("side", "before")));

        JsonNode written = last(settings.topics.watched());
        assertThat(written.path("revision").asLong()).isEqualTo(3);
        assertThat(written.path("expression").asText()).isEqualTo("停水 OR @词");
        assertThat(written.path("sets")).isEqualTo(JSON.readTree("{\"词\":[\"断水\"]}"));
    }

    @Test
    void shouldDeleteAndBringBack() throws Exception {
        write(settings.topics.watched(), "water", WATER);

        HttpResponse<String> deletion =
                settings.submit(settings.page("/desk/settings/topics/water"), "/delete", Map.of());
        Document sure = Jsoup.parse(deletion.body());
        assertThat(sure.select("h1").text()).isEqualTo("删除话题 water");
        assertThat(sure.select(".message").text()).contains("停水 OR @词");
        apply(deletion);

        assertThat(last(settings.topics.watched()).path("deleted").asBoolean()).isTrue();
        assertThat(settings.page("/desk/settings/topics").select(".entries a")).isEmpty();
        Document gone = settings.page("/desk/settings/topics/water");
        assertThat(gone.text()).contains("已删除，第 2 版");

        HttpResponse<String> back = settings.submit(gone, "/restore", Map.of("side", "before"));
        Document confirm = Jsoup.parse(back.body());
        assertThat(confirm.title()).startsWith("恢复话题");
        assertThat(confirm.select("h1").text()).isEqualTo("恢复话题 water");
        assertThat(confirm.select("main button").text()).isEqualTo("应用：恢复");
        Document again =
                Jsoup.parse(settings.submit(confirm, "/apply", Map.of("reason", " ")).body());
        assertThat(again.select("main button").text()).isEqualTo("应用：恢复");
        apply(back);
        assertThat(last(settings.topics.watched()).path("revision").asLong()).isEqualTo(3);
        assertThat(last(settings.topics.watched()).path("name").asText()).isEqualTo("停水");
    }

    /** Two taps from an alert: for how long, and yes. */
    @Test
    void shouldSilenceAnAlertForTwoHours() throws Exception {
        Document form = settings.page("/desk/settings/silences/new?alert=a-later");
        assertThat(form.select("#f-topic").val()).isEqualTo("xss");
        assertThat(form.select("#f-rule").val()).isEqualTo("burst");
        assertThat(form.select("button[name=for]").eachText())
                .containsExactly("静默 1 小时", "静默 2 小时", "静默 8 小时", "静默 24 小时", "按写的时间");

        HttpResponse<String> checked = settings.submit(form, "/check", Map.of("for", "2h"));
        assertThat(checked.statusCode()).as(checked.body()).isEqualTo(200);
        Document confirm = Jsoup.parse(checked.body());
        assertThat(confirm.select("[aria-labelledby=trial]").text())
                .contains("会压住 1 个的通知，其中 1 个未结束");
        assertThat(confirm.select("#f-reason").val()).isEqualTo("正在处置，暂停通知");
        HttpResponse<String> applied = settings.submit(confirm, "/apply", Map.of());

        assertThat(applied.statusCode()).isEqualTo(303);
        Document done = settings.page(applied.headers().firstValue("Location").orElseThrow());
        assertThat(done.select(".message").text()).contains("静默到 20:30 为止");
        assertThat(done.select("main a[href=/desk/alerts/a-later]").text()).isEqualTo("回到那条预警");
        JsonNode written = last(settings.topics.silences());
        assertThat(written.path("for").asText()).isEqualTo("2h");
        assertThat(written.path("from").asText()).isEqualTo("2026-03-02T18:30:00+08:00");
        assertThat(written.path("by").asText()).isEqualTo("值班室");
        assertThat(settings.page("/desk/settings/silences").select(".summary").text())
                .contains("静默中");
    }

    /** Whoever makes a link can say where it seems to come from. */
    @Test
    void shouldLeadBackToAlertsOnly() throws Exception {
        for (String from : List.of("//evil.example", "https://evil.example", "../x", "a/../b")) {
            Document form =
                    settings.page("/desk/settings/silences/new?alert=" + Urls.encoded(from));
            assertThat(form.select("input[name=alert], main a:contains(预警)")).as(from).isEmpty();
        }
    }

    @Test
    void shouldRefuseATelephoneNumberBesideItsFieldAndWriteNothing() throws Exception {
        Document form = settings.page("/desk/settings/topics/new");
        HttpResponse<String> checked =
                settings.submit(
                        form,
                        "/check",
                        Map.of("id", "x", "name", "停水 13800138000", "expression", "停水"));

        assertThat(checked.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(checked.body());
        assertThat(page.select("#error-name").text()).contains("不能写电话号码");
        assertThat(page.select("#f-name").val()).isEqualTo("停水 13800138000");

        HttpResponse<String> forged =
                settings.submit(
                        Jsoup.parse(settings.submit(page, "/check", Map.of("name", "停水")).body()),
                        "/apply",
                        Map.of("reason", "r", "entry", WATER.replace("断水", "13800138000")));

        assertThat(forged.statusCode()).isEqualTo(422);
        assertThat(records(settings.topics.watched())).isEmpty();
        assertThat(records(settings.topics.settingsLog())).isEmpty();
    }

    @Test
    void shouldAskForAReasonAndKeepItShort() throws Exception {
        write(settings.topics.watched(), "water", WATER);
        Document confirm =
                Jsoup.parse(
                        settings.submit(
                                        settings.page("/desk/settings/topics/water"),
                                        "/check",
                                        Map.of("name", "新名"))
                                .body());

        for (String reason : List.of(" ", "长".repeat(201))) {
            HttpResponse<String> answer =
                    settings.submit(confirm, "/apply", Map.of("reason", reason));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body()).select(".message").text()).contains("原因");
            assertThat(answer.body()).contains("新名");
        }
        assertThat(records(settings.topics.watched())).hasSize(1);
    }

    @Test
    void shouldDoNothingWithoutTheTokenOfTheForm() throws Exception {
        HttpResponse<String> answer =
                settings.post(
                        "/desk/settings/topics/apply",
                        Map.of("form_token", "x", "entry", WATER, "base", "0", "reason", "r"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(records(settings.topics.watched())).isEmpty();
    }

    @Test
    void shouldWriteRulesAsYamlAndSayWhatIsWrongWithThem() throws Exception {
        Document form = settings.page("/desk/settings/rules/new?as=yaml");
        HttpResponse<String> wrong =
                settings.submit(
                        form,
                        "/check",
                        Map.of("yaml", form.select("#f-yaml").first().wholeText() + "windw: 1h\n"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select(".message").text()).contains("windw");
        HttpResponse<String> broken = settings.submit(form, "/check", Map.of("yaml", "a: [\n"));
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(broken.body()).select(".message").text()).contains("写法有误");

        apply(settings.submit(form, "/check", Map.of()));

        assertThat(last(settings.topics.rules()).path("measure").asText()).isEqualTo("total");
        assertThat(settings.page("/desk/settings/rules").select(".entries a").eachText())
                .containsExactly("名称");
    }

    @Test
    void shouldWriteARuleByChoosingAndSayBesideTheLevelWhatIsWrong() throws Exception {
        write(settings.topics.watched(), "water", WATER);
        Document form = settings.page("/desk/settings/rules/new");
        assertThat(form.select("#f-measure option[selected]").text()).isEqualTo("转发和跟帖");
        assertThat(form.select("#f-window option").eachText()).contains("近 5 分钟", "累计");
        assertThat(form.select(".ticks label:has([name=topics])").eachText()).containsExactly("停水");
        Map<String, String> typed =
                Map.of(
                        "id", "w",
                        "name", "停水骤增",
                        "levels.blue", "多",
                        "topics", "water、later",
                        "labels.category", "应急管理");

        HttpResponse<String> wrong = settings.submit(form, "/check", typed);
        assertThat(wrong.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(wrong.body());
        assertThat(again.select(".field.wrong label").text()).isEqualTo("蓝色预警线");
        assertThat(again.select("[name=topics][checked]").eachAttr("value"))
                .containsExactly("water");
        assertThat(again.select("#f-topics").val()).isEqualTo("later");

        apply(
                settings.submit(
                        again, "/check", Map.of("levels.blue", "１,０００.0", "levels.yellow", "")));

        JsonNode written = last(settings.topics.rules());
        assertThat(written.path("levels")).isEqualTo(JSON.readTree("{\"blue\":1000.0}"));
        assertThat(written.path("topics")).isEqualTo(JSON.readTree("[\"later\",\"water\"]"));
        assertThat(written.at("/labels/category").asText()).isEqualTo("应急管理");
        assertThat(settings.page("/desk/settings/rules/w").select("[name=levels.blue]").val())
                .isEqualTo("1000");
    }

    /** What a form does not show stays, and so does what it does not offer. */
    @Test
    void shouldKeepWhatARuleHasBesideWhatIsChosen() throws Exception {
        String rule =
                "{\"id\":\"r\",\"revision\":7,\"name\":\"骤增\",\"subject\":\"topic\",\"measure\":\"burst\","
                        + "\"window\":\"1h\",\"levels\":{\"blue\":2.5,\"red\":9},\"min_count\":30,"
                        + "\"min_voices\":{\"red\":10},\"labels\":{\"own\":\"x\"},\"topics\":[\"gone\"]}";
        write(settings.topics.rules(), "r", rule);

        Document form = settings.page("/desk/settings/rules/r");
        assertThat(form.select("[name=levels.blue]").val()).isEqualTo("2.5");
        apply(settings.submit(form, "/check", Map.of("levels.red", "12")));

        JsonNode written = last(settings.topics.rules());
        assertThat(written.path("levels")).isEqualTo(JSON.readTree("{\"blue\":2.5,\"red\":12.0}"));
        assertThat(written.path("min_count").asInt()).isEqualTo(30);
        assertThat(written.at("/min_voices/red").asInt()).isEqualTo(10);
        assertThat(written.path("labels")).isEqualTo(JSON.readTree("{\"own\":\"x\"}"));
        assertThat(written.path("topics")).isEqualTo(JSON.readTree("[\"gone\"]"));
    }

    @Test
    void shouldOfferNamesInsteadOfCodesToWhoSilences() throws Exception {
        write(settings.topics.watched(), "water", WATER);
        Document form = settings.page("/desk/settings/silences/new");
        assertThat(form.select(".ticks label:has([name=topic])").eachText()).contains("停水");
        assertThat(form.select(".ticks label:has([name=kind])").eachText())
                .containsExactly("话题", "帖子", "来源");
        assertThat(form.select(".ticks label:has([name=category])").eachText()).contains("应急管理");
        assertThat(form.select(".ticks label:has([name=level])").eachText())
                .anyMatch(word -> word.startsWith("红"));

        apply(
                settings.submit(
                        form,
                        "/check",
                        Map.of(
                                "topic",
                                "water",
                                "level",
                                "blue、red",
                                "because",
                                "试",
                                "for",
                                "2h")));

        JsonNode written = last(settings.topics.silences());
        assertThat(written.path("topic")).isEqualTo(JSON.readTree("[\"water\"]"));
        assertThat(written.path("level")).isEqualTo(JSON.readTree("[\"blue\",\"red\"]"));
    }

    @Test
    void shouldChangeASourceOneFieldAtATime() throws Exception {
        write(
                settings.topics.sources(),
                "bbs",
                "{\"id\":\"bbs\",\"revision\":4,\"platform\":\"bbs\",\"interval\":\"3h\"}");

        apply(
                settings.submit(
                        settings.page("/desk/settings/sources/bbs"),
                        "/check",
                        Map.of("interval", "6h")));

        assertThat(last(settings.topics.sources()))
                .isEqualTo(
                        JSON.readTree(
                                "{\"id\":\"bbs\",\"revision\":5,\"platform\":\"bbs\",\"interval\":\"6h\"}"));
    }

    /** Whoever may write to Kafka may write anything. */
    @Test
    void shouldShowHostileTextsAsTexts() throws Exception {
        List<String> texts =
                List.of(
                        "<script>alert(1)</script>",
                        "\"><img src=x onerror=alert(1)>",
                        "</textarea><script>alert(1)</script>",
                        "../../../etc/passwd",
                        "a/b?c=d&e=f#g",
                        "' onfocus='alert(1)' autofocus x='",
                        "${7*7}@if(true)");
        for (String text : texts) {
            String json =
                    JSON.writeValueAsString(
                            Map.of(
                                    "id",
                                    text,
                                    "revision",
                                    1,
                                    "name",
                                    text,
                                    "expression",
                                    "停水",
                                    "regions",
                                    List.of(text)));
            write(settings.topics.watched(), text, json);
        }
        Document list = settings.page("/desk/settings/topics");
        assertThat(list.select(".entries a")).hasSize(texts.size());
        for (String path : list.select(".entries a").eachAttr("href")) {
            HttpResponse<String> answer = settings.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            Document page = Jsoup.parse(answer.body());
            requireHarmless(page);
            requireHarmless(list);
            assertThat(texts).contains(page.select("#f-name").val());
            HttpResponse<String> checked =
                    settings.submit(page, "/check", Map.of("expression", "停电"));
            assertThat(checked.statusCode()).as(path).isEqualTo(200);
            requireHarmless(Jsoup.parse(checked.body()));
        }
    }

    private static void requireHarmless(Document page) {
        assertThat(page.select("main script, main img, main iframe")).isEmpty();
        page.getAllElements()
                .forEach(
                        each ->
                                each.attributes()
                                        .forEach(
                                                attribute ->
                                                        assertThat(attribute.getKey())
                                                                .doesNotStartWith("on")
                                                                .isNotEqualTo("style")
                                                                .isNotEqualTo("autofocus")));
    }

    @Test
    void shouldSayThatKafkaIsAwayAndKeepWhatWasTyped() throws Exception {
        TopicNames names =
                new TopicNames("p", "c", "f", "s", "a", "t", "r", "q", "l", CaseTopics.DEFAULT);
        try (OpenSettings away =
                new OpenSettings(
                        "127.0.0.1:" + Ports.free(),
                        names,
                        TABLES.seeded(),
                        MONDAY,
                        Viewers.ofThisMachine())) {
            Document form = away.page("/desk/settings/topics/new");
            HttpResponse<String> answer =
                    away.submit(form, "/check", Map.of("name", "停水", "expression", "停水"));

            assertThat(answer.statusCode()).isEqualTo(503);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select(".message").text()).contains("没有应答").contains("没有写入");
            assertThat(page.select("#f-expression").val()).isEqualTo("停水");
            assertThat(away.get("/desk/settings/topics").statusCode()).isEqualTo(503);
            assertThat(away.page("/desk/settings").text()).contains("没有应答");
        }
    }

    @Test
    void shouldLetThoseWhoMayNotChangeAnythingOnlyLook() throws Exception {
        write(settings.topics.watched(), "water", WATER);
        Viewer viewer = new Viewer("dc1", Duty.SUPERVISION, "t");
        try (OpenSettings only =
                new OpenSettings(
                        KAFKA.bootstrap(),
                        settings.topics,
                        TABLES.seeded(),
                        MONDAY,
                        request -> Optional.of(viewer))) {
            Document page = only.page("/desk/settings/topics/water");
            assertThat(page.select("fieldset").hasAttr("disabled")).isTrue();
            assertThat(page.select("main button")).isEmpty();
            assertThat(only.page("/desk/settings/topics").select(".button")).isEmpty();
            assertThat(only.get("/desk/settings/topics/new").statusCode()).isEqualTo(403);
            for (String form : List.of("check", "apply", "delete", "restore", "new")) {
                Map<String, String> sent = Map.of("form_token", "t", "id", "water", "base", "1");
                assertThat(only.post("/desk/settings/topics/" + form, sent).statusCode())
                        .as(form)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void shouldShowWhatStandsInFilesAndWhereItIsChanged() throws Exception {
        Document overview = settings.page("/desk/settings");
        assertThat(overview.select("[aria-labelledby=files] a").eachAttr("href"))
                .containsExactly("/desk/settings/platforms", "/desk/settings/feeds");

        Document platforms = settings.page("/desk/settings/platforms");
        assertThat(platforms.select(".message.bad")).isEmpty();
        assertThat(platforms.select("main").text()).contains("platforms.yaml", "重启");
        assertThat(settings.page("/desk/settings/feeds").select("main").text())
                .contains("feeds.yaml", "没有订阅源");
        assertThat(platforms.select("main form")).isEmpty();
    }

    @Test
    void shouldNotKnowOtherKindsAndIds() throws Exception {
        assertThat(settings.get("/desk/settings/nothing").statusCode()).isEqualTo(404);
        assertThat(settings.get("/desk/settings/topics/nobody").statusCode()).isEqualTo(404);
    }

    private void apply(HttpResponse<String> checked) throws Exception {
        assertThat(checked.statusCode()).as(checked.body()).isEqualTo(200);
        HttpResponse<String> applied =
                settings.submit(Jsoup.parse(checked.body()), "/apply", Map.of("reason", "试"));
        assertThat(applied.statusCode()).as(applied.body()).isEqualTo(303);
    }

    private static void write(String topic, String id, String json) {
        KAFKA.produce(
                List.of(new ProducerRecord<>(topic, id.getBytes(UTF_8), json.getBytes(UTF_8))));
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        return KAFKA.readAll(topic);
    }

    private static JsonNode last(String topic) throws IOException {
        List<ConsumerRecord<byte[], byte[]>> all = records(topic);
        return JSON.readTree(all.get(all.size() - 1).value());
    }
}
