/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.gateway.config.DeskSettings;
import io.yuqing.gateway.config.backtest.BacktestSettings;
import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.gateway.desk.settings.backtest.FakeCommand;
import io.yuqing.local.junit.KafkaExtension;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A rule is tried on history before it applies; the command is one that tests say. */
@Timeout(120)
class RuleTrialOverHttpTest {
    @RegisterExtension private static final DeskTables TABLES = new DeskTables();
    @RegisterExtension private static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Clock MONDAY = Clock.fixed(DeskTables.NOW, ZoneOffset.UTC);
    private static final String HOT =
            "{\"id\":\"hot\",\"revision\":1,\"name\":\"总量\",\"subject\":\"topic\",\"measure\":\"total\","
                    + "\"window\":\"1h\",\"levels\":{\"blue\":50}}";

    @TempDir private Path folder;
    private FakeCommand command;
    private OpenSettings settings;

    @BeforeEach
    void prepare() throws Exception {
        command = new FakeCommand(folder);
    }

    @AfterEach
    void close() {
        settings.close();
    }

    @Test
    void shouldTryARuleShowHowFarItIsAndWhatItFoundAndApplyItFromThere() throws Exception {
        open(
                Optional.of(
                        command.that(
                                "echo '已入账 5 / 9' >&2; cat \"$gate\" >&2; cat \"$report\"\n")));
        write(settings.topics.rules(), "hot", HOT);
        write(
                settings.topics.watched(),
                "water",
                "{\"id\":\"water\",\"revision\":1,\"name\":\"停水\",\"expression\":\"停水\"}");
        Document confirm = changed("/desk/settings/rules/hot", "blue: 50", "blue: 30");
        assertThat(confirm.select("[aria-labelledby=tried] button").text()).isEqualTo("回测这条规则");

        HttpResponse<String> started = settings.submit(confirm, "/backtest", Map.of("days", "3"));

        assertThat(started.statusCode()).isEqualTo(303);
        String page = started.headers().firstValue("Location").orElseThrow();
        Document running = settings.page(page);
        String poll = running.select("[data-poll]").attr("data-poll");
        assertThat(poll).isEqualTo(page + "/part");
        assertThat(running.select("#progress").text()).contains("正在试最近 3 天");
        assertThat(running.select("form[action$=/cancel]")).hasSize(1);
        assertThat(running.select("[aria-labelledby=diff]").text()).contains("30");

        Document other = changed("/desk/settings/rules/hot", "blue: 50", "blue: 40");
        assertThat(other.select("[aria-labelledby=tried] a").attr("href")).isEqualTo(page);
        HttpResponse<String> busy = settings.submit(other, "/backtest", Map.of());
        assertThat(busy.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(busy.body()).select(".message").text()).contains("一次只试一条");

        command.letGoOn();
        Document found = found(poll);

        assertThat(found.select("[data-poll]")).isEmpty();
        assertThat(found.text())
                .contains("历史里共 1,234 条（含预热），改后会发出 2 个预警，现行的 2 个：多 1 个，少 1 个。")
                .contains("判断不了的级别：红")
                .contains("预热不足");
        assertThat(found.select("table.days tr").eachText())
                .containsExactly(
                        "日期 改后 现行",
                        "2月27日 0 红 1",
                        "2月28日 橙 1，蓝 1 黄 1",
                        "3月1日 0 0",
                        "3月2日 0 0",
                        "合计 橙 1，蓝 1 红 1，黄 1");
        assertThat(found.select("ul.examples a").eachAttr("href"))
                .containsExactly("/desk/threads?id=weibo%2F1", "/desk/topics/water");
        assertThat(found.select("ul.examples a").eachText()).containsExactly("城东又停水了", "停水");
        assertThat(found.select("script")).isEmpty();
        assertThat(found.text()).contains("<script>alert(1)</script>");

        Document again = settings.page(page);
        assertThat(again.select("table.days tr")).hasSize(6);
        assertThat(settings.submit(other, "/backtest", Map.of("entry", entry(again))).statusCode())
                .isEqualTo(303);
        HttpResponse<String> applied =
                settings.submit(again, "/apply", Map.of("reason", "一小时三十条就报"));
        assertThat(applied.statusCode()).as(applied.body()).isEqualTo(303);
        assertThat(applied.headers().firstValue("Location"))
                .contains("/desk/settings/rules/hot?done=2");
    }

    @Test
    void shouldSayWhyThereIsNoResultAndCancelOnDemand() throws Exception {
        open(Optional.of(command.that("echo 'Kafka 没有回答。' >&2; cat \"$gate\" >&2; exit 2\n")));
        write(settings.topics.rules(), "hot", HOT);
        Document confirm = changed("/desk/settings/rules/hot", "blue: 50", "blue: 30");
        String page = location(settings.submit(confirm, "/backtest", Map.of()));
        command.letGoOn();
        assertThat(found(page + "/part").select(".fault").text()).contains("没有算出结果");

        Document failed = settings.page(page);
        String second = location(settings.submit(failed, "/backtest", Map.of()));
        assertThat(second).isEqualTo(page);
        assertThat(settings.page(page).select("[data-poll]")).hasSize(1);
        settings.submit(settings.page(page), "/cancel", Map.of());
        assertThat(found(page + "/part").select(".fault").text()).isEqualTo("已取消。");
    }

    @Test
    void shouldSayHowItIsDoneByHandWithoutACommand() throws Exception {
        open(Optional.empty());
        write(settings.topics.rules(), "hot", HOT);
        Document confirm = changed("/desk/settings/rules/hot", "blue: 50", "blue: 30");

        assertThat(confirm.select("[aria-labelledby=tried]").text())
                .contains("./yuqing backtest --rules");
        assertThat(confirm.select("form[action$=/backtest]")).isEmpty();
        assertThat(settings.get("/desk/settings/rules/backtest/0123/part").statusCode())
                .isEqualTo(404);
        assertThat(settings.get("/desk/settings/rules/backtest/0123").body()).contains("没有这次回测");
    }

    private void open(Optional<BacktestSettings> backtest) throws IOException {
        DeskSettings tables = TABLES.seeded();
        settings =
                new OpenSettings(
                        KAFKA,
                        new DeskSettings(
                                tables.url(),
                                tables.database(),
                                tables.user(),
                                tables.password(),
                                tables.caFile(),
                                tables.access(),
                                tables.boardUrl(),
                                tables.startFiles(),
                                backtest,
                                Optional.empty()),
                        MONDAY);
    }

    private Document changed(String path, String before, String after) throws Exception {
        Document form = settings.page(path + "?as=yaml");
        String yaml = form.select("#f-yaml").first().wholeText();
        assertThat(yaml).contains(before);
        HttpResponse<String> checked =
                settings.submit(form, "/check", Map.of("yaml", yaml.replace(before, after)));
        assertThat(checked.statusCode()).as(checked.body()).isEqualTo(200);
        return Jsoup.parse(checked.body());
    }

    /** The part as soon as the run has ended. */
    private Document found(String poll) throws Exception {
        Document part = settings.page(poll);
        while (!part.select("[data-poll]").isEmpty()) {
            part = settings.page(poll);
        }
        return part;
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String entry(Document page) {
        return page.select("form[action$=/backtest] input[name=entry]").val();
    }

    private static void write(String topic, String id, String json) {
        KAFKA.produce(
                List.of(new ProducerRecord<>(topic, id.getBytes(UTF_8), json.getBytes(UTF_8))));
    }
}
