/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.domain.origin.HostileTexts;
import io.yuqing.gateway.ManualClock;
import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.gateway.desk.report.make.FakeReports;
import io.yuqing.wire.account.Duty;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Papers from the form to the signature; the command is one that tests say, the tables are away.
 */
@Timeout(120)
class ReportsOverHttpTest {
    /** A Tuesday morning in Beijing. */
    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-24T01:00:00Z"));

    @TempDir private Path folder;
    private FakeReports command;
    private OpenReports desk;

    @BeforeEach
    void prepare() throws Exception {
        command = new FakeReports(folder);
        desk = open(true);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void shouldMakeADraftShowItReviewItAndSignIt() throws Exception {
        assertThat(desk.page("/desk/reports").select("main").text()).contains("还没有报告");
        Document form = desk.page("/desk/reports/new");
        assertThat(form.select("#from").attr("value")).isEqualTo("2026-11-23");

        String page = made(desk.submit(form, "/new", Map.of()));

        assertThat(command.calls().get(0)).startsWith("daily --day 2026-11-23 --out ");
        Document paper = desk.page(page);
        assertThat(paper.select("h1").text()).isEqualTo("2026-11-23 网络舆情日志");
        assertThat(paper.select(".headline .outcome").text()).isEqualTo("草稿");
        assertThat(paper.select("iframe").attr("src")).isEqualTo(page + "/paper");
        assertThat(paper.select("iframe").attr("sandbox")).doesNotContain("script", "same-origin");
        assertThat(paper.select("[aria-labelledby=steps]").text()).contains("“值班员”不能审核通过报告");
        assertThat(paper.select("[aria-labelledby=steps] form")).isEmpty();

        desk.as("网宣一", Duty.PUBLICITY);
        step(page, "review", "");
        assertThat(desk.page(page).select("[aria-labelledby=steps]").text())
                .contains("签发：这份报告是你这个账户审核的");
        desk.as("网宣二", Duty.PUBLICITY);
        step(page, "sign", "");

        Document signed = desk.page(page);
        assertThat(signed.select(".headline .outcome").text()).isEqualTo("已签发");
        assertThat(signed.select(".history li p:first-child").eachText())
                .containsExactly(
                        "11月24日 09:00 签发 网宣", "11月24日 09:00 审核通过 网宣", "11月24日 09:00 生成 值班员");
        assertThat(signed.text()).contains("首尾相接", "封印").doesNotContain("网宣一", "值班三");
        assertThat(desk.page("/desk/reports").select("table.papers tbody tr").eachText())
                .containsExactly("2026-11-23 网络舆情日志 已签发 09:00 值班员");
    }

    @Test
    void shouldGiveThePaperAwayInThreeForms() throws Exception {
        String page = daily();

        HttpResponse<String> docx = desk.get(page + "/files/report.docx");
        assertThat(docx.body()).startsWith("docx of");
        assertThat(docx.headers().firstValue("Content-Type").orElseThrow())
                .contains("wordprocessingml");
        assertThat(docx.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"daily-20261124-090000.docx\"")
                .contains("%EF%BC%88%E8%8D%89%E7%A8%BF%EF%BC%89.docx");
        assertThat(desk.get(page + "/files/tables.xlsx").statusCode()).isEqualTo(200);
        assertThat(
                        desk.get(page + "/files/report.html")
                                .headers()
                                .firstValue("Content-Disposition"))
                .isPresent();
    }

    @Test
    void shouldShowThePaperWhereNothingOfItCanRun() throws Exception {
        HttpResponse<String> shown = desk.get(daily() + "/paper");

        assertThat(shown.body()).contains("&lt;script").doesNotContain("<script");
        assertThat(shown.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(shown.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "sandbox", "frame-ancestors 'self'")
                .doesNotContain("allow-scripts", "script-src");
        assertThat(shown.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(
                        desk.get("/desk/reports")
                                .headers()
                                .firstValue("Content-Security-Policy")
                                .orElseThrow())
                .contains("frame-src 'self'", "frame-ancestors 'none'");
    }

    @Test
    void shouldShowHowFarItIsAndCancelIt() throws Exception {
        command.go("waits");
        String job = OpenReports.location(make(Map.of()));
        await().until(() -> desk.page(job).text().contains("正在读表 1 / 5"));
        Document going = desk.page(job);
        assertThat(going.select("[data-poll]").attr("data-poll")).isEqualTo(job + "/part");
        assertThat(desk.page("/desk/reports").select("[aria-labelledby=going]").text())
                .contains("生成网络舆情日志");

        assertThat(OpenReports.location(desk.submit(going, "/cancel", Map.of()))).isEqualTo(job);

        await().until(() -> desk.page(job).text().contains("已取消"));
        assertThat(desk.page(job).select("[data-poll=" + job + "/part]")).isEmpty();
        assertThat(Files.list(command.shelf()).map(each -> each.getFileName().toString()))
                .noneMatch(name -> name.startsWith(".new-") || name.startsWith("run-"));
    }

    @Test
    void shouldDoOneAfterTheOtherAndRefuseMoreThanCanWait() throws Exception {
        command.go("waits");
        String first = OpenReports.location(make(Map.of()));
        await().until(() -> desk.page(first).text().contains("正在读表"));
        String second = "";
        for (int i = 0; i < 5; i++) {
            second = OpenReports.location(make(Map.of()));
        }
        assertThat(desk.page(second).text()).contains("排队等待");

        HttpResponse<String> refused = make(Map.of());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(refused.body()).text()).contains("排队，请等");
        assertThat(command.calls()).hasSize(1);
    }

    @Test
    void shouldSayInOneSentenceWhyThereIsNoPaper() throws Exception {
        command.go("fails");
        String job = OpenReports.location(make(Map.of()));

        await().until(() -> desk.page(job).text().contains("没有做成：ClickHouse 没有应答；请查看它是否在运行。"));
        assertThat(desk.page("/desk/reports").text()).contains("还没有报告");
    }

    @Test
    void shouldMakeAPaperAboutWhatAPageLedTo() throws Exception {
        Document form = desk.page("/desk/reports/new?kind=topic&subject=water");
        assertThat(form.select("option[selected]").text()).isEqualTo("编号 water");
        assertThat(form.select(".message").text()).contains("现在只能从它自己的页面");

        String page = made(desk.submit(form, "/new", Map.of("from", "2026-11-20")));

        assertThat(command.calls().get(0))
                .startsWith("topic water --from 2026-11-20 --to 2026-11-25 --out");
        assertThat(desk.page(page).select("h1").text()).endsWith("网络舆情专报：water");
    }

    @Test
    void shouldLeaveItToTheCommandFromWhenWhatItIsAboutCounts() throws Exception {
        Document form = desk.page("/desk/reports/new?kind=case&subject=c1");
        assertThat(form.select("#from").attr("value")).isEmpty();

        OpenReports.location(desk.submit(form, "/new", Map.of()));

        await().until(() -> !command.calls().isEmpty());
        assertThat(command.calls().get(0))
                .startsWith("case c1 --out ")
                .endsWith(" --json --leash --database county");
    }

    @ParameterizedTest
    @CsvSource({
        "topic, --out=/etc, 2026-11-20, 2026-11-21, 请选话题",
        "topic, '', 2026-11-20, 2026-11-21, 请选话题",
        "topic, @/etc/passwd, 2026-11-20, 2026-11-21, 请选话题",
        "daily, '', 2026-13-20, '', 请写日期",
        "daily, '', --out, '', 请写日期",
        "daily, '', 2026-11-25, '', 还没有开始",
        "weekly, '', 2026-11-20, 2026-11-19, 早于开始",
        "weekly, '', 2026-01-01, 2026-11-19, 最长 92 天",
    })
    void shouldRunNothingForWhatCannotBeAskedFor(
            String kind, String subject, String from, String to, String told) throws Exception {
        HttpResponse<String> answer =
                make(Map.of("kind", kind, "subject", subject, "from", from, "to", to));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".message").text()).contains(told);
        assertThat(command.calls()).isEmpty();
    }

    @Test
    void shouldShowHostileSubjectsAsTexts() throws Exception {
        Document harmless = desk.page("/desk/reports/new?kind=topic&subject=x");
        for (String hostile :
                HostileTexts.ALL.stream().filter(text -> text.length() < 200).toList()) {
            String query = URLEncoder.encode(hostile, UTF_8);
            Document page = desk.page("/desk/reports/new?kind=topic&subject=" + query);
            assertThat(
                            page.select("main *:not(option):not(select):not(label):not(.field)")
                                    .eachAttr("onload"))
                    .isEmpty();
            assertThat(page.select("main script, main img, main svg, main base"))
                    .as(hostile)
                    .isEmpty();
            assertThat(page.select("form")).hasSameSizeAs(harmless.select("form"));
        }
    }

    @Test
    void shouldLetOnlyThoseMakeReviewAndSignWhoMay() throws Exception {
        String page = daily();
        desk.as("督查", Duty.SUPERVISION);
        assertThat(desk.get("/desk/reports/new").statusCode()).isEqualTo(403);
        assertThat(make(Map.of()).statusCode()).isEqualTo(403);
        for (String step : List.of("review", "sign", "return", "void")) {
            assertThat(posted(page, step, "x", "1").statusCode()).as(step).isEqualTo(403);
        }
        for (String step : List.of("make", "mail", "expire", "check", "nonsense", "")) {
            desk.as("网宣一", Duty.PUBLICITY);
            assertThat(posted(page, step, "x", "1").statusCode()).as(step).isEqualTo(404);
        }
        assertThat(desk.page(page).select(".history li")).hasSize(1);
        assertThat(desk.page(page).select(".headline .outcome").text()).isEqualTo("草稿");
    }

    @Test
    void shouldChangeNothingWithoutTheTokenOfItsForms() throws Exception {
        String page = daily();
        desk.as("网宣一", Duty.PUBLICITY);
        for (String path : List.of(page + "/step", page + "/check", "/desk/reports/new")) {
            Map<String, String> fields =
                    Map.of("form_token", "other", "step", "review", "seen", "1");
            assertThat(desk.post(path, fields).statusCode()).as(path).isEqualTo(403);
        }
        for (String path : List.of(page + "/step?step=review&seen=1", page + "/check")) {
            assertThat(desk.get(path).statusCode()).as(path).isIn(404, 405);
        }
        assertThat(desk.page(page).select(".history li")).hasSize(1);
        assertThat(command.calls()).hasSize(1);
    }

    @Test
    void shouldAskWhyAndMaskANumberInTheAnswer() throws Exception {
        String page = daily();
        desk.as("网宣一", Duty.PUBLICITY);
        HttpResponse<String> silent = posted(page, "return", " ", "1");
        assertThat(silent.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(silent.body()).select(".message").text()).contains("请写明退回的原因");

        step(page, "return", "数字不对，请致电 13812345678");

        assertThat(desk.page(page).select(".history li").get(0).text())
                .contains("退回", "数字不对")
                .doesNotContain("13812345678");
        assertThat(Files.readString(command.shelf().resolve("journal.jsonl")))
                .doesNotContain("13812345678");
    }

    @Test
    void shouldNotActOnAPaperThatWentOnMeanwhile() throws Exception {
        String page = daily();
        desk.as("网宣一", Duty.PUBLICITY);
        step(page, "return", "缺研判");

        HttpResponse<String> late = posted(page, "review", "", "1");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(late.body()).select(".message").text()).contains("新的记录");
    }

    @Test
    void shouldSayThatLateDataHaveChangedAFigure() throws Exception {
        String page = daily();
        command.go("corrects");

        String job = OpenReports.location(desk.submit(desk.page(page), "/check", Map.of()));

        await().until(() -> desk.page(job).text().contains("做好了"));
        assertThat(command.calls().get(1))
                .startsWith("check ")
                .endsWith(page.replaceFirst(".*/", "") + " --json --leash --database county");
        assertThat(desk.page(page).select(".message.bad").text())
                .contains("更正", "当日概况：12条 更正为 14条");
        assertThat(desk.page("/desk/reports").select("table.papers .late").text()).isEqualTo("更正");
    }

    @Test
    void shouldNameAFileThatWasChangedAndNotSignIt() throws Exception {
        String page = daily();
        Path html = command.shelf().resolve(page.replaceFirst(".*/", "")).resolve("report.html");
        Files.writeString(html, "other");
        desk.as("网宣一", Duty.PUBLICITY);

        assertThat(desk.page(page).select(".message.bad").text()).contains("report.html 在生成之后被改过");
        assertThat(posted(page, "review", "", "1").statusCode()).isEqualTo(409);
    }

    @Test
    void shouldShowOnTheFirstPageWhatDidNotGoByItself() throws Exception {
        desk.close();
        command.go("fails");
        desk =
                new OpenReports(
                        Optional.of(
                                command.settings(
                                        Optional.of(LocalTime.of(7, 30)), Optional.empty(), true)),
                        DeskTables.settings("http://127.0.0.1:1", "none"),
                        clock);
        clock.pass(Duration.ofMinutes(10));

        await().atMost(Duration.ofSeconds(90))
                .until(
                        () ->
                                desk.page("/")
                                        .select(".trust .late")
                                        .text()
                                        .contains("11月23日的日志没有自动做成"));
        assertThat(desk.page("/desk/reports").select(".message.bad").text()).contains("没有自动做成");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/reports/..",
                "/desk/reports/%2e%2e",
                "/desk/reports/..%2f..%2fetc",
                "/desk/reports/journal.jsonl",
                "/desk/reports/daily-20261124-090000/files/..%2f..%2fjournal.jsonl",
                "/desk/reports/daily-20261124-090000/files/journal.jsonl",
                "/desk/reports/daily-20260101-000000",
                "/desk/reports/daily-20260101-000000/paper",
                "/desk/reports/jobs/0",
            })
    void shouldGiveNothingAwayButFilesOfPapers(String path) throws Exception {
        daily();

        HttpResponse<String> answer = desk.get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("\"prev\"");
    }

    @Test
    void shouldSayHowToSwitchItOn() throws Exception {
        desk.close();
        desk =
                new OpenReports(
                        Optional.empty(), DeskTables.settings("http://127.0.0.1:1", "none"), clock);

        for (String path : List.of("/desk/reports", "/desk/reports/new?kind=topic&subject=water")) {
            assertThat(desk.page(path).select(".message").text()).contains("desk.reports");
            assertThat(desk.page(path).select("form[method=post]:not(.leave)")).isEmpty();
        }
    }

    @Test
    void shouldLetOneAccountDoAllWhereTheCountySaysSo() throws Exception {
        desk.close();
        desk = open(false);
        desk.as("网宣一", Duty.PUBLICITY);
        String page = daily();
        step(page, "review", "");
        step(page, "sign", "");

        assertThat(desk.page(page).select(".headline .outcome").text()).isEqualTo("已签发");
    }

    private OpenReports open(boolean twoPairs) throws IOException {
        return new OpenReports(
                Optional.of(command.settings(Optional.empty(), Optional.empty(), twoPairs)),
                DeskTables.settings("http://127.0.0.1:1", "none"),
                clock);
    }

    private String daily() throws Exception {
        return made(make(Map.of()));
    }

    private HttpResponse<String> make(Map<String, String> typed) throws Exception {
        Map<String, String> fields =
                new HashMap<>(Map.of("form_token", "token", "kind", "daily", "from", "2026-11-23"));
        fields.putAll(typed);
        return desk.post("/desk/reports/new", fields);
    }

    /** The page of the paper to which a job leads. */
    private String made(HttpResponse<String> started) {
        String job = OpenReports.location(started);
        return await().until(
                        () -> desk.page(job).select("#progress a").attr("href"),
                        href -> href.matches("/desk/reports/[a-z]+-.*"));
    }

    private void step(String page, String step, String note) throws Exception {
        int seen = desk.page(page).select(".history li").size();
        assertThat(OpenReports.location(posted(page, step, note, Integer.toString(seen))))
                .isEqualTo(page);
    }

    private HttpResponse<String> posted(String page, String step, String note, String seen)
            throws Exception {
        return desk.post(
                page + "/step",
                Map.of("form_token", "token", "step", step, "note", note, "seen", seen));
    }
}
