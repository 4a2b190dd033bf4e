/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.control.cases.CaseOfficeInProcess;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.gateway.config.KafkaSettings;
import io.yuqing.gateway.desk.cases.source.KafkaCases;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.wire.account.Duty;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages of cases over a real Kafka, with an office that answers as the delivery job does. */
class CasesOverHttpTest {
    @RegisterExtension private static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Clock CLOCK = Clock.systemUTC();

    private CaseOfficeInProcess office;
    private KafkaCases source;
    private OpenCases desk;

    @BeforeEach
    void open() throws Exception {
        office = CaseOfficeInProcess.start(KAFKA.bootstrap());
        office.settings(OpenCases.PLAN);
        KAFKA.awaitRecords(office.topics().cases(), 1, Duration.ofSeconds(30));
        source =
                KafkaCases.open(
                        new KafkaSettings(KAFKA.bootstrap(), "", new Properties()),
                        office.topics());
        source.awaitReady(Duration.ofSeconds(30));
        desk = new OpenCases(source, CLOCK);
    }

    @AfterEach
    void close() {
        desk.close();
        source.close();
        office.close();
    }

    @Test
    void shouldBringACaseFromItsRegistrationToItsEnd() throws Exception {
        String path = desk.opened("城东断水两天");
        assertThat(desk.page("/desk/cases").select("#waiting + ul .title a").text())
                .isEqualTo("城东断水两天");
        assertThat(buttons(path)).contains("受理", "不予受理", "判为误报").doesNotContain("转办", "办结");

        done(path, "accept");
        done(path, "assign", "lead", "水务局", "helpers", "住建局", "text", "请核实并恢复供水");
        assertThat(desk.page("/desk/cases").select("#unsigned + ul .casecard").text())
                .contains("城东断水两天", "还剩", "水务局签收", "协办 住建局 未签收");
        heard(path, "acknowledge", "水务局");
        heard(path, "acknowledge", "住建局");
        heard(path, "report", "水务局", "result", "属实", "text", "管道破裂，已修复");
        heard(path, "report", "住建局", "result", "属实", "text", "配合完成");

        Document close = desk.page(path + "/close");
        assertThat(close.select(".missing").text()).contains("公开回应");
        assertThat(Jsoup.parse(desk.submit(close).body()).select(".message.bad").text())
                .contains("办结还缺")
                .contains("没有写入");
        done(
                path,
                "answer",
                "kind",
                "答复",
                "outlet_name_1",
                "县发布",
                "outlet_platform_1",
                "WEIBO",
                "outlet_url_1",
                "https://weibo.example/1",
                "outlet_at_1",
                minutesAgo(5));
        done(path, "close", "text", "居民已回访");

        Document page = desk.page(path);
        assertThat(page.select(".state").text()).isEqualTo("已办结");
        assertThat(page.select("[aria-labelledby=answers]").text())
                .contains("答复", "水务局", "县发布（微博）");
        assertThat(page.select("[aria-labelledby=answers] a").attr("href"))
                .isEqualTo("https://weibo.example/1");
        assertThat(page.select(".steps-done b").eachText())
                .containsExactly("办结", "登记回应", "反馈", "反馈", "签收", "签收", "转办", "受理", "登记");
        String history = page.select(".steps-done").text();
        assertThat(history)
                .contains("网宣办 值班员（值班台）")
                .contains("代水务局记录（电话）")
                .contains("待受理 → 已受理")
                .contains("管道破裂，已修复")
                .contains("居民已回访");
        assertThat(page.select("[aria-labelledby=chain]").text())
                .contains("第 9 步")
                .contains("没有改动");
        assertThat(buttons(path)).contains("重开").doesNotContain("备注", "办结");
        assertThat(desk.page("/desk/cases").select("#ended").text()).contains("城东断水两天", "已办结");
    }

    @Test
    void shouldShowWhenSomethingHappenedAndWhenItWasWrittenDown() throws Exception {
        String path = desk.opened("停水");
        done(path, "accept");
        done(path, "assign", "lead", "水务局", "text", "请办");
        String happened = minutesAgo(0);

        heard(path, "acknowledge", "水务局", "medium", "会议", "happened_at", happened);

        assertThat(desk.page(path).select(".steps-done li").first().text())
                .contains("代水务局记录（会议）")
                .contains("发生于")
                .contains("登记于");
    }

    @Test
    void shouldDoOnceWhatIsSentTwice() throws Exception {
        String path = desk.opened("停水");
        Document form = desk.page(path + "/note");

        HttpResponse<String> once = desk.submit(form, "text", "已电话联系");
        HttpResponse<String> twice = desk.submit(form, "text", "已电话联系");

        assertThat(once.statusCode()).isEqualTo(303);
        assertThat(twice.headers().firstValue("Location"))
                .isEqualTo(once.headers().firstValue("Location"));
        assertThat(desk.page(path).select(".steps-done b").eachText()).containsExactly("备注", "登记");
        assertThat(events()).hasSize(2);
    }

    @Test
    void shouldSayWhoWasQuickerAndKeepWhatWasTyped() throws Exception {
        String path = desk.opened("停水");
        Document stale = desk.page(path + "/decline");
        done(path, "accept");

        HttpResponse<String> answer = desk.submit(stale, "reason", "非本县", "text", "在邻县");

        assertThat(answer.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".message.bad").text())
                .contains("已由网宣办于 ")
                .contains(" 受理，请刷新")
                .contains("没有写入");
        assertThat(page.select("#f-text").text()).isEqualTo("在邻县");
        assertThat(page.select("#f-reason option[selected]").val()).isEqualTo("非本县");

        // Whoever has seen how it stands now may still do so.
        assertThat(desk.submit(page).statusCode()).isEqualTo(303);
        assertThat(desk.page(path).select(".state").text()).isEqualTo("不予受理");
    }

    @Test
    void shouldRefuseWhatDoesNotComeFromAPageOfOurs() throws Exception {
        String path = desk.opened("停水");

        HttpResponse<String> answer =
                desk.submit(desk.page(path + "/accept"), "form_token", "guessed");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("页面已过期");
        assertThat(desk.page(path).select(".state").text()).isEqualTo("待受理");
    }

    @Test
    void shouldSayWhoMayDoWhatAnAccountMayNot() throws Exception {
        String path = desk.opened("停水");
        Document form = desk.page(path + "/accept");
        desk.duty.set(Duty.SUPERVISION);

        HttpResponse<String> shown = desk.get(path + "/accept");
        HttpResponse<String> sent = desk.submit(form);

        for (HttpResponse<String> answer : List.of(shown, sent)) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("“受理”由值班台办理");
        }
        assertThat(buttons(path)).contains("督办", "催办").doesNotContain("受理");
        done(path, "supervise", "text", "县领导关注");
        assertThat(desk.page("/desk/cases").select("#supervised + ul").text()).contains("停水");
        assertThat(desk.page(path).select(".steps-done li").first().text())
                .contains("督查室 督查员（值班台）");
        desk.duty.set(Duty.WATCH);
        assertThat(desk.get(path + "/lift").statusCode()).isEqualTo(403);
    }

    @Test
    void shouldShowWhatWasMaskedBeforeItIsWritten() throws Exception {
        String path = desk.opened("停水");
        Document form = desk.page(path + "/note");

        HttpResponse<String> masked = desk.submit(form, "text", "住户 13800138000 反映水浑");

        assertThat(masked.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(masked.body());
        assertThat(page.select(".message.gap").text()).contains("已遮盖").contains("还没有写入");
        assertThat(page.select("#f-text").text()).contains("反映水浑").doesNotContain("138");
        assertThat(records(office.topics().actions())).doesNotContain("note");

        assertThat(desk.submit(page).statusCode()).isEqualTo(303);
        assertThat(desk.page(path).select(".said").text()).contains("反映水浑").doesNotContain("138");
        for (String topic :
                List.of(
                        office.topics().actions(),
                        office.topics().texts(),
                        office.topics().events(),
                        office.topics().cases())) {
            assertThat(records(topic)).doesNotContain("13800138000");
        }
    }

    @Test
    void shouldTellAPageThatIsOpenOnlyWhatHasChanged() throws Exception {
        String path = desk.opened("停水");
        String tag = desk.page(path).select("#lost").attr("data-tag");
        HttpResponse<String> news = desk.get(path + "/news");

        assertThat(news.headers().firstValue("ETag")).contains(tag);
        done(path, "accept");
        HttpResponse<String> later = desk.get(path + "/news");
        assertThat(later.headers().firstValue("ETag"))
                .isNotEqualTo(news.headers().firstValue("ETag"));
        assertThat(later.body()).contains("已受理");
        assertThat(desk.get("/desk/cases/news?q=%E6%B2%A1%E6%9C%89").body()).doesNotContain(path);
        assertThat(desk.get("/desk/cases/news").body()).contains(path);
    }

    @Test
    void shouldMergeSplitAndStrike() throws Exception {
        String first = desk.opened("城东停水");
        String second = desk.opened("城西停水");
        done(first, "note", "text", "写错了的话");
        String entry = desk.page(first + "/strike").select("#f-entry option").get(1).val();
        done(first, "strike", "entry", entry, "text", "写错事项");
        Document struck = desk.page(first);
        assertThat(struck.text()).doesNotContain("写错了的话").contains("文字已删去");

        done(first, "merge", "into", second.substring(second.lastIndexOf('/') + 1));
        Document merged = desk.page(first);
        assertThat(merged.select(".state").text()).isEqualTo("已合并");
        assertThat(merged.select(".casehead a").eachAttr("href")).contains(second);
        assertThat(desk.get(first + "/split").statusCode()).isEqualTo(409);
    }

    private void heard(String path, String command, String unit, String... typed) throws Exception {
        String link =
                desk.page(path).select("a.step").eachAttr("href").stream()
                        .filter(href -> href.contains("/" + command + "?unit="))
                        .filter(href -> URLDecoder.decode(href, UTF_8).endsWith(unit))
                        .findFirst()
                        .orElseThrow();
        List<String> all = new ArrayList<>(List.of(typed));
        if (!all.contains("medium")) {
            all.addAll(List.of("medium", "电话"));
        }
        submitted(desk.page(link), all.toArray(String[]::new));
    }

    private void submitted(Document form, String... typed) throws Exception {
        told(desk.after(desk.submit(form, typed)));
    }

    private void done(String path, String command, String... typed) throws Exception {
        told(desk.done(path, command, typed));
    }

    private static void told(Document page) {
        assertThat(page.select(".message.good").text()).contains("已").endsWith("。");
    }

    private List<String> buttons(String path) throws Exception {
        return desk.page(path).select("a.step").eachText();
    }

    private static String minutesAgo(int minutes) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT)
                .withZone(CountyTime.ZONE)
                .format(CLOCK.instant().minus(Duration.ofMinutes(minutes)));
    }

    private List<ConsumerRecord<byte[], byte[]>> events() {
        return KAFKA.readAll(office.topics().events());
    }

    private String records(String topic) {
        StringBuilder all = new StringBuilder();
        for (ConsumerRecord<byte[], byte[]> record : KAFKA.readAll(topic)) {
            all.append(record.value() == null ? "" : new String(record.value(), UTF_8));
        }
        return all.toString();
    }
}
