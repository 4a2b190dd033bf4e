/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.CasePlans;
import io.yuqing.domain.origin.HostileTexts;
import io.yuqing.domain.rule.Level;
import io.yuqing.wire.account.Duty;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of cases over an office whose clock and troubles a test sets. */
class CasePagesTest {
    private static final String[] ANSWER = {
        "kind", "答复",
        "speaker", "网宣办",
        "outlet_name_1", "县发布",
        "outlet_platform_1", "WEIBO",
        "outlet_url_1", "https://weibo.example/1",
        "outlet_at_1", "2026-06-01T08:50"
    };

    private final OfficeCases cases = new OfficeCases();
    private final Acts acts = new Acts();
    private OpenCases desk;

    @BeforeEach
    void open() throws Exception {
        desk = new OpenCases(cases, cases.clock());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void shouldListWhatIsDueFirstAndSayForHowLongItIsLate() throws Exception {
        String early = desk.opened("先来的");
        cases.office.pass("30m");
        desk.opened("后来的");

        Document list = desk.page("/desk/cases");
        assertThat(list.select("#waiting + ul .title a").eachText()).containsExactly("先来的", "后来的");
        assertThat(list.select("#waiting + ul .left").eachText())
                .containsExactly("还剩 1 小时 30 分钟 受理", "还剩 2 小时 受理");
        assertThat(list.select("#late + p").text()).isEqualTo("没有。");

        cases.office.pass("2h");
        Document later = desk.page("/desk/cases");
        assertThat(later.select("#late + ul .left").eachText()).containsExactly("已超 30 分钟 受理");
        assertThat(later.select(".counts a.alarm").text()).isEqualTo("1 超时");
        assertThat(desk.page(early).select(".standing .late").text()).startsWith("已超 30 分钟");
        assertThat(desk.page("/").select(".caseline .pressing").text()).isEqualTo("超时 1");
    }

    @Test
    void shouldChooseByUnitLevelAndTitle() throws Exception {
        String water = desk.opened("城东停水");
        desk.opened("路灯不亮");
        desk.done(water, "accept");
        desk.done(water, "assign", "lead", "水务局", "text", "请办");

        assertThat(titles("?unit=水务局")).containsExactly("城东停水");
        assertThat(titles("?q=路灯")).containsExactly("路灯不亮");
        assertThat(titles("?level=red")).isEmpty();
        assertThat(titles("?level=none")).hasSize(2);
        assertThat(desk.page("/desk/cases?unit=水务局").select("#unit option[selected]").val())
                .isEqualTo("水务局");
    }

    private List<String> titles(String query) throws Exception {
        return desk.page(
                        "/desk/cases"
                                + query.replace("水务局", "%E6%B0%B4%E5%8A%A1%E5%B1%80")
                                        .replace("路灯", "%E8%B7%AF%E7%81%AF"))
                .select(".board .title a")
                .eachText();
    }

    @Test
    void shouldSaySinceWhenADeadlineCountsAndWhoSaysSo() throws Exception {
        String path = desk.opened("停水");

        String deadlines = desk.page(path).select("[aria-labelledby=deadlines]").text();

        assertThat(deadlines).contains("自发现起算（本县约定）；依据 国办发〔2016〕61号").contains("自发现起算（本县约定）；本县规定");
    }

    @Test
    void shouldSayWhatADeadlineReallyCountsFromAndWhereTheCaseCutsIt() throws Exception {
        HttpResponse<String> answer =
                desk.submit(
                        desk.page("/desk/cases/open"),
                        "title",
                        "停水",
                        "level",
                        "yellow",
                        "detected_at",
                        "2026-05-20T09:00");
        String path = answer.headers().firstValue("Location").orElseThrow().split("\\?")[0];
        cases.office.pass("30m");
        desk.done(path, "accept");
        desk.done(path, "assign", "lead", "水务局", "text", "请办");

        assertThat(desk.page(path).select("[aria-labelledby=deadlines]").text())
                .contains("自登记起算（登记时自发现已超期，本县约定）；依据 国办发〔2016〕61号")
                .contains("不晚于本事项的时限（自转办起 2 天更晚）；本县规定")
                .doesNotContain("自发现起算");
    }

    @Test
    void shouldSayWhatStandsAgainstAnAnswerThatWasRegistered() throws Exception {
        String path = desk.opened("停水");
        desk.done(path, "answer", ANSWER);
        cases.office.pass("30m");

        HttpResponse<String> answer = desk.submit(desk.page(path + "/answer"), ANSWER);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select(".message.bad").text())
                .contains("“县发布”的答复已于 09:00 登记，无须重复登记");
    }

    @Test
    void shouldSayThatAnActIsOnItsWayUntilTheLogWasRead() throws Exception {
        String path = desk.opened("停水");
        cases.unread = true;

        HttpResponse<String> answer = desk.submit(desk.page(path + "/accept"));

        assertThat(answer.statusCode()).isEqualTo(303);
        Document page = desk.after(answer);
        assertThat(page.select(".message.gap").text()).contains("已提交，正在登记");
        String news = page.select("#lost").attr("data-news");
        assertThat(desk.get(news).body()).contains("已提交，正在登记");
    }

    @Test
    void shouldTellWhatTheLogRefusedAndOfferToTryAgain() throws Exception {
        String path = desk.opened("停水");
        Document form = desk.page(path + "/decline");
        String id = path.substring(path.lastIndexOf('/') + 1);
        cases.before = () -> cases.append(acts.accept(id));

        HttpResponse<String> answer = desk.submit(form, "reason", "非本县");
        cases.before = () -> {};

        assertThat(answer.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".message.bad").text()).contains("已由网宣办于").contains("受理");
        assertThat(page.select("[name=action_id]").val())
                .isNotEqualTo(form.select("[name=action_id]").val());
        Document shown = desk.page(path);
        assertThat(shown.select(".refused").text()).contains("不予受理").contains("没有执行");
        assertThat(desk.submit(page).statusCode()).isEqualTo(303);
        assertThat(desk.page(path).select(".state").text()).isEqualTo("不予受理");
    }

    @Test
    void shouldShowWhatIsKnownWhileKafkaIsAwayAndWriteNothing() throws Exception {
        String path = desk.opened("停水");
        Document before = desk.page(path + "/note");
        cases.trouble = "Kafka 自 10:05 起没有应答，下面是那时的情况。";

        assertThat(desk.page("/desk/cases").select("main .message.bad").text())
                .isEqualTo(cases.trouble);
        assertThat(desk.page("/desk/cases").select("#waiting + ul").text()).contains("停水");
        assertThat(desk.page(path).select(".state").text()).isEqualTo("待受理");
        Document form = desk.page(path + "/accept");
        assertThat(form.select(".message.bad").text()).contains("现在不能写入");
        assertThat(form.select("fieldset[disabled] button")).isNotEmpty();
        HttpResponse<String> answer = desk.submit(before, "text", "已联系");
        assertThat(answer.statusCode()).isEqualTo(503);
        Document kept = Jsoup.parse(answer.body());
        assertThat(kept.select("#f-text").text()).isEqualTo("已联系");
        assertThat(kept.select("[name=action_id]").val())
                .as("sent again it is the same act")
                .isEqualTo(before.select("[name=action_id]").val());
        assertThat(desk.page("/").select(".caseline .gap").text()).isEqualTo(cases.trouble);

        cases.trouble = "";
        assertThat(desk.submit(kept).statusCode()).isEqualTo(303);
    }

    @Test
    void shouldSayThatNothingWasReadYet() throws Exception {
        cases.ready = false;
        cases.trouble = "事项还没有读完，请稍后再看。";

        assertThat(desk.page("/desk/cases").select("main .message.bad").text())
                .isEqualTo(cases.trouble);
        assertThat(desk.page("/").select(".caseline").text()).isEqualTo("事项 " + cases.trouble);
        HttpResponse<String> unknown = desk.get("/desk/cases/cabc");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains(cases.trouble).doesNotContain("请核对编号");
    }

    @Test
    void shouldSayBesideTheFieldWhatIsMissing() throws Exception {
        String path = desk.opened("停水");
        desk.done(path, "accept");

        HttpResponse<String> answer =
                desk.submit(desk.page(path + "/assign"), "until", "明天", "text", "请办");

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#error-lead").text()).isEqualTo("请选择或填写。");
        assertThat(page.select("#error-until").text()).contains("不是时间");
        assertThat(page.select("#f-lead").attr("aria-describedby")).contains("error-lead");
        assertThat(page.select("#f-text").text()).isEqualTo("请办");
        assertThat(desk.page(path).select(".state").text()).isEqualTo("已受理");
    }

    @Test
    void shouldGiveAsManyRowsForPlacesAsAnAnswerHas() throws Exception {
        String path = desk.opened("停水");
        Document form = desk.page(path + "/answer");
        assertThat(form.select(".outlet")).hasSize(2);

        Document more =
                Jsoup.parse(
                        desk.submit(form, "more", "1", "outlet_name_2", "县发布", "kind", "答复")
                                .body());

        assertThat(more.select(".outlet")).hasSize(3);
        assertThat(more.select("#outlet_name_2").val()).isEqualTo("县发布");
        assertThat(more.select("#f-kind option[selected]").val()).isEqualTo("答复");
        HttpResponse<String> bad =
                desk.submit(
                        more,
                        "kind",
                        "专访",
                        "outlet_name_3",
                        "县融媒",
                        "outlet_at_2",
                        "2026-06-01T08:00");
        assertThat(Jsoup.parse(bad.body()).select("form .outlet .error").eachText())
                .containsExactly("渠道 3 还缺发布时间，请填写。");
    }

    @Test
    void shouldAskHowTheDeskHeardOfWhatALeaderSaid() throws Exception {
        String path = desk.opened("停水");
        Document form = desk.page(path + "/instruct");
        assertThat(form.select("#f-medium").hasAttr("required")).isTrue();

        HttpResponse<String> silent = desk.submit(form, "text", "县长批示：速办");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(silent.body()).select(".message.bad").text()).contains("得知方式");

        Document page = desk.done(path, "instruct", "text", "县长批示：速办", "medium", "纸质");
        assertThat(page.select(".standing").text()).contains("领导批示", "督办（因批示）");
        assertThat(page.select(".steps-done li").first().text()).contains("代录（纸质）", "县长批示：速办");
    }

    @Test
    void shouldAnswerARequestForMoreTime() throws Exception {
        String path = desk.opened("停水");
        desk.done(path, "accept");
        desk.done(path, "assign", "lead", "水务局", "text", "请办");
        String ask = desk.page(path).select("a.step[href*=/extend?]").attr("href");
        Document form = desk.page(ask);
        assertThat(form.select("#f-deadline option").eachText()).contains("水务局反馈，原定 6月3日 09:00");
        desk.after(
                desk.submit(
                        form,
                        "deadline",
                        "report",
                        "until",
                        "2026-06-05T09:00",
                        "medium",
                        "电话",
                        "text",
                        "等配件"));

        Document asked = desk.page(path);
        assertThat(asked.select(".casefacts").text()).contains("水务局申请“反馈”延至 6月5日 09:00");
        Document grant = desk.page(path + "/grant");
        String request = grant.select("#f-deadline option").get(1).val();
        desk.done(path, "grant", "deadline", request);
        assertThat(desk.page(path).select("[aria-labelledby=deadlines]").text())
                .contains("6月5日 09:00 前", "原定 6月3日 09:00");
    }

    @Test
    void shouldSplitWhatTwoAlertsBroughtTogether() throws Exception {
        cases.append(
                Acts.alert("topic/water", "t1", Level.ORANGE, "firing", 1, cases.office.now()));
        cases.append(
                Acts.alert("topic/water", "t2", Level.YELLOW, "firing", 2, cases.office.now()));
        String id = cases.all().get(0).caseId;
        Document page = desk.page("/desk/cases/" + id);
        assertThat(page.select(".alertlinks a").eachAttr("href"))
                .containsExactly("/desk/alerts/t1-id", "/desk/alerts/t2-id");
        assertThat(page.select(".alertlinks a").eachText()).containsExactly("停水", "停水");
        assertThat(page.select(".casehead .casefacts").text()).contains("平台 微博");

        desk.done("/desk/cases/" + id, "split", "alerts", "t2", "title", "城西停水");

        assertThat(titles("")).containsExactlyInAnyOrder("停水", "城西停水");
    }

    @Test
    void shouldLetOnlyTheDeskWriteForOthers() throws Exception {
        String path = desk.opened("停水");
        desk.done(path, "accept");
        desk.done(path, "assign", "lead", "水务局", "text", "请办");
        String link = desk.page(path).select("a.step[href*=/acknowledge?]").attr("href");
        assertThat(link).isNotEmpty();
        desk.duty.set(Duty.SUPERVISION);

        assertThat(desk.page(path).select("a.step[href*=?unit=]")).isEmpty();
        HttpResponse<String> answer = desk.get(link);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("代录由值班台办理");
    }

    @Test
    void shouldShowTextsOfStrangersAsTextsOnly() throws Exception {
        for (String text : HostileTexts.ALL) {
            String title = text.replace("\u0000", " ").strip();
            title = title.substring(0, Math.min(60, title.length())) + " 题";
            Document form = desk.page("/desk/cases/open");
            HttpResponse<String> answer =
                    again(desk.submit(form, "title", title, "level", "yellow", "text", title));
            if (answer.statusCode() != 303) {
                assertHarmless(Jsoup.parse(answer.body()), text);
                continue;
            }
            String path = answer.headers().firstValue("Location").orElseThrow().split("\\?")[0];
            again(
                    desk.submit(
                            desk.page(path + "/answer"),
                            "kind",
                            "专访",
                            "speaker",
                            "水务局",
                            "outlet_name_1",
                            title,
                            "outlet_platform_1",
                            "weibo",
                            "outlet_at_1",
                            "2026-06-01T08:00"));
            assertHarmless(desk.page(path), text);
            assertHarmless(desk.page(path + "/accept"), text);
        }
        assertHarmless(desk.page("/desk/cases"), "the list");
    }

    /** What was masked is shown once more. */
    private HttpResponse<String> again(HttpResponse<String> answer) throws Exception {
        Document page = Jsoup.parse(answer.body());
        return answer.statusCode() == 200 && !page.select(".message.gap").isEmpty()
                ? desk.submit(page)
                : answer;
    }

    private static void assertHarmless(Document page, String text) {
        assertThat(page.select("script:not([src])")).as(text).isEmpty();
        assertThat(page.select("img, iframe, base, object, embed, meta[http-equiv], style"))
                .as(text)
                .isEmpty();
        for (Element each : page.getAllElements()) {
            each.attributes()
                    .forEach(
                            attribute -> {
                                assertThat(attribute.getKey()).as(text).doesNotStartWith("on");
                                assertThat(attribute.getKey()).as(text).isNotEqualTo("style");
                            });
            assertThat(each.attr("href").toLowerCase(Locale.ROOT))
                    .as(text)
                    .doesNotStartWith("javascript:")
                    .doesNotStartWith("data:");
        }
    }

    @Test
    void shouldLetEveryFieldOfEveryFormBeReachedByItsLabel() throws Exception {
        String path = desk.opened("停水");
        desk.done(path, "accept");
        desk.done(path, "assign", "lead", "水务局", "helpers", "住建局", "text", "请办");
        List<String> forms =
                desk.page(path).select("a.step").eachAttr("href").stream().distinct().toList();
        assertThat(forms).hasSizeGreaterThan(15);
        for (String form : forms) {
            Document page = desk.page(form);
            assertThat(page.select("form [name=action_id]")).as(form).hasSize(1);
            for (Element input :
                    page.select("main input:not([type=hidden]), main select, main textarea")) {
                boolean labelled =
                        !page.select("label[for=" + input.id() + "]").isEmpty()
                                || input.closest("label") != null;
                assertThat(labelled).as(form + " " + input.attr("name")).isTrue();
            }
        }
    }

    @Test
    void shouldSayOnTheFirstPageThatTheCalendarRunsOut() {
        cases.office.append(CaseOffice.settings("settings/2", CasePlans.county()));
        Cases shown = new Cases(cases);
        assertThat(shown.figures(Instant.parse("2026-11-15T01:00:00Z")).remark()).isEmpty();
        assertThat(shown.figures(Instant.parse("2026-11-30T01:00:00Z")).remark())
                .isEqualTo(
                        "工作日历只到 2026年12月31日；从 2026年12月29日 起，按工作日计的时限有的算不出来。请通知运维：需要文件 calendar/2027.json。");
    }

    @Test
    void shouldShowOnTheFirstPageHowManyWait() throws Exception {
        desk.opened("停水");

        assertThat(desk.page("/").select(".caseline li").eachText())
                .containsExactly("待受理 1", "超时 0", "督办 0", "重开 0");
        assertThat(desk.get("/desk/situation").body()).contains("caseline");
    }

    /**
     * On paper stands what is open, with its numbers first; the button is there with the script.
     */
    @Test
    void shouldBePrintedByAButton() throws Exception {
        String path = desk.opened("停水");
        desk.done(path, "decline", "reason", "非本县");
        desk.opened("路灯不亮");

        Document list = desk.page("/desk/cases");
        assertThat(list.select("button[data-print][hidden]").text()).isEqualTo("打印");
        assertThat(list.select(".counts li").eachText())
                .containsExactly(
                        "1 待受理", "0 待转办", "0 待签收", "0 办理中", "0 已反馈待审", "0 超时", "0 督办", "0 重开");
        String sheet = list.select("link[href*=cases]").attr("href");
        String print = desk.get(sheet).body();
        assertThat(print.substring(print.indexOf("@media print")))
                .contains("#ended { display: none; }")
                .doesNotContain(".counts { display: none")
                .doesNotContain(".counts,");
        String script = desk.get(list.select("script[src*=frame]").attr("src")).body();
        assertThat(script).contains("[data-print]", "window.print()");
    }

    @Test
    void shouldFindACaseByItsShortForm() throws Exception {
        String path = desk.opened("停水");
        String whole = path.substring(path.lastIndexOf('/') + 1);

        assertThat(desk.page("/desk/cases/" + whole.substring(0, 8)).select("#case bdi").text())
                .isEqualTo("停水");
        HttpResponse<String> unknown = desk.get("/desk/cases/cunknown");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("没有编号为 cunknown 的事项");
    }
}
