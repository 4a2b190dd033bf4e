/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.Via;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.cases.record.UnitState;
import io.yuqing.wire.account.UnitAccess;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnitFormsTest {
    private UnitSite site;
    private String id;
    private UnitBrowser browser;

    @BeforeEach
    void open() throws Exception {
        site = new UnitSite();
        id = site.assigned("城东停水");
        browser = site.browser();
        browser.open(site.linkOf(id));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aUnitAcknowledgesWithOneTapAndOneConfirmation() throws Exception {
        HttpResponse<String> confirm = browser.get(at("acknowledge"));
        assertThat(confirm.body()).contains("确认签收", "水务局").doesNotContain("办理码");
        HttpResponse<String> sent = browser.post(at("acknowledge"), UnitBrowser.hidden(confirm));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(browser.get(UnitBrowser.location(sent)).body())
                .contains("已于 09:00 签收。", "本单位主办 · 已签收")
                .doesNotContain("/acknowledge\"");
        assertThat(record().part(UnitSite.UNIT).state()).isEqualTo(UnitState.ACKNOWLEDGED);
        assertThat(last().cause().by().via()).isEqualTo(Via.LINK);
        assertThat(last().cause().by().acting()).isEqualTo(UnitSite.UNIT);
    }

    @Test
    void aFormThatIsSentTwiceIsOneAct() throws Exception {
        Map<String, String> form = UnitBrowser.hidden(browser.get(at("acknowledge")));
        HttpResponse<String> first = browser.post(at("acknowledge"), form);
        int length = site.cases.length();
        HttpResponse<String> second = browser.post(at("acknowledge"), form);
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(UnitBrowser.location(second)).isEqualTo(UnitBrowser.location(first));
        assertThat(browser.get(UnitBrowser.location(second)).body()).contains("已于 09:00 签收。");
        assertThat(site.cases.length()).isEqualTo(length);
    }

    @Test
    void aFormOfAnotherBrowserCaseStepOrTimeIsNotTaken() throws Exception {
        String otherCase = site.assigned("城西积水");
        UnitBrowser other = site.browser();
        other.open(site.linkOf(id));
        Map<String, String> form = UnitBrowser.hidden(browser.get(at("acknowledge")));
        int before = site.cases.length();

        assertThat(other.post(at("acknowledge"), form).statusCode()).isEqualTo(403);
        browser.open(site.linkOf(otherCase));
        assertThat(browser.post(UnitSite.path(otherCase) + "/acknowledge", form).statusCode())
                .isEqualTo(403);
        for (String field : List.of("seq", "action", "seal")) {
            Map<String, String> changed = new HashMap<>(form);
            changed.put(field, "seq".equals(field) ? "99" : form.get(field) + "a");
            assertThat(browser.post(at("acknowledge"), changed).statusCode()).isEqualTo(403);
            changed.remove(field);
            assertThat(browser.post(at("acknowledge"), changed).statusCode()).isEqualTo(403);
        }
        Map<String, String> note = new HashMap<>(form);
        note.put("text", "一");
        HttpResponse<String> refused = browser.post(at("note"), note);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("页面已过期，没有提交");
        assertThat(site.cases.length()).isEqualTo(before);
    }

    @Test
    void whoeverActsOnAnOldPageIsToldWhoWasFirst() throws Exception {
        acknowledge();
        Map<String, String> form = UnitBrowser.hidden(browser.get(at("report")));
        form.putAll(report(KnownUnits.PIN));
        site.cases.act(site.acts.report(id, UnitSite.UNIT, "属实"));
        site.cases.act(site.acts.desk(EntryType.REJECT_REPORT, id, Details.NONE));
        HttpResponse<String> sent = browser.post(at("report"), form);
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("已由网宣办于 09:00 要求补充，请刷新", "主管道破裂，已抢修。");
        // What came back is of now.
        Map<String, String> again = UnitBrowser.hidden(sent);
        again.putAll(report(KnownUnits.PIN));
        assertThat(browser.post(at("report"), again).statusCode()).isEqualTo(303);
    }

    @Test
    void aStepThatCannotBeTakenNowSaysWhy() throws Exception {
        HttpResponse<String> report = browser.get(at("report"));
        assertThat(report.statusCode()).isEqualTo(409);
        assertThat(report.body()).contains("请先签收，再反馈");
    }

    @Test
    void weightyStepsAskForThePinOnceInAMonth() throws Exception {
        acknowledge();
        assertThat(browser.get(at("report")).body()).contains("办理码");
        HttpResponse<String> sent =
                browser.fill(
                        at("report"),
                        Map.of("result", "属实", "text", "主管道破裂，已抢修。", "pin", KnownUnits.PIN));
        assertThat(browser.get(UnitBrowser.location(sent)).body())
                .contains("反馈已于 09:00 提交", "反馈：属实", "主管道破裂，已抢修。");
        assertThat(record().state()).isEqualTo(CaseState.REPORTED);

        assertThat(browser.get(at("answer")).body()).doesNotContain("办理码（");
        site.pass("31d");
        browser.open(site.linkOf(id));
        assertThat(browser.get(at("answer")).body()).contains("办理码（");
    }

    @Test
    void aNewPinForgetsWhoTypedTheOldOne() throws Exception {
        acknowledge();
        browser.fill(at("report"), report(KnownUnits.PIN));
        site.units.put(site.units.ofUnit(UnitSite.UNIT).withPin(KnownUnits.HASH, 99));
        assertThat(browser.get(at("answer")).body()).contains("办理码（");
    }

    @Test
    void aRememberedPinIsThatOfOneUnit() throws Exception {
        acknowledge();
        browser.fill(at("report"), report(KnownUnits.PIN));
        site.units.put(UnitAccess.of("住建局").withPin(KnownUnits.HASH, 1));
        String other = site.opened("城西积水");
        site.cases.act(site.acts.accept(other));
        site.cases.act(site.acts.assign(other, "住建局"));
        browser.open(site.linkOf(other, "住建局"));
        assertThat(browser.get(UnitSite.path(other) + "/answer").body()).contains("办理码（");
    }

    @Test
    void fiveWrongPinsLockTheUnitAndTheDeskSeesIt() throws Exception {
        acknowledge();
        for (int tries = 0; tries < 5; tries++) {
            HttpResponse<String> wrong = browser.fill(at("report"), report("000000"));
            assertThat(wrong.statusCode()).isEqualTo(403);
            assertThat(wrong.body()).contains("抢修", tries < 4 ? "办理码不对" : "连续输错 5 次，没有提交");
        }
        assertThat(last().cause().type()).isEqualTo(EntryType.NOTE);
        assertThat(site.cases.text(last().cause().actionId()).orElseThrow())
                .startsWith("办理码连续输错 5 次");
        UnitBrowser elsewhere = site.browser();
        elsewhere.open(site.linkOf(id));
        assertThat(elsewhere.fill(at("report"), report(KnownUnits.PIN)).body())
                .contains("请过 15 分钟再试");
        assertThat(record().part(UnitSite.UNIT).state()).isEqualTo(UnitState.ACKNOWLEDGED);
        // What needs no PIN goes on.
        assertThat(browser.fill(at("note"), Map.of("text", "已到现场")).statusCode()).isEqualTo(303);
        site.pass("15m");
        assertThat(browser.fill(at("report"), report(KnownUnits.PIN)).statusCode()).isEqualTo(303);
    }

    @Test
    void aPinThatWasNotTypedIsNoWrongOne() throws Exception {
        acknowledge();
        for (int tries = 0; tries < 6; tries++) {
            assertThat(browser.fill(at("report"), report("")).body())
                    .contains("还没有输办理码，没有提交。", "抢修");
        }
        assertThat(browser.fill(at("report"), report(KnownUnits.PIN)).statusCode()).isEqualTo(303);
    }

    @Test
    void aUnitWithoutAPinIsToldWhereToGetOne() throws Exception {
        site.units.put(UnitAccess.of(UnitSite.UNIT));
        acknowledge();
        assertThat(browser.fill(at("report"), report("123456")).body()).contains("本单位还没有办理码");
    }

    @Test
    void whatPointsToAPersonIsMaskedAndThePageSaysSo() throws Exception {
        HttpResponse<String> sent = browser.fill(at("note"), Map.of("text", "联系 13812345678，已到现场"));
        HttpResponse<String> page = browser.get(UnitBrowser.location(sent));
        assertThat(page.body()).contains("已替换").doesNotContain("13812345678");
        assertThat(site.cases.text(last().cause().actionId()).orElseThrow())
                .doesNotContain("13812345678");
    }

    @Test
    void aUnitGivesACaseBackWithAReasonAndWithoutAPin() throws Exception {
        HttpResponse<String> sent =
                browser.fill(at("return"), Map.of("text", "不属本单位职责", "suggested", "住建局"));
        assertThat(browser.get(UnitBrowser.location(sent)).body()).contains("已退回");
        assertThat(last().cause().details().text(EntryDetail.SUGGESTED)).isEqualTo("住建局");
        assertThat(record().units.get(UnitSite.UNIT).state()).isEqualTo(UnitState.RETURNED);
    }

    @Test
    void aUnitRecordsWhereItAnsweredThePublic() throws Exception {
        acknowledge();
        HttpResponse<String> sent =
                browser.fill(
                        at("answer"),
                        Map.of(
                                "kind", "答复",
                                "speaker", "水务局",
                                "name1", "水务局公众号",
                                "platform1", "-",
                                "url1", "https://weibo.example/1",
                                "at1", "2026-06-01T09:00",
                                "pin", KnownUnits.PIN));
        assertThat(browser.get(UnitBrowser.location(sent)).body())
                .contains("回应已于 09:00 登记。", "登记回应：答复（水务局）");
        assertThat(record().answers.get(0).outlets().get(0).name()).isEqualTo("水务局公众号");
    }

    @Test
    void aTimeThatCannotBeReadComesBackWithWhatWasTyped() throws Exception {
        acknowledge();
        HttpResponse<String> refused =
                browser.fill(
                        at("extend"),
                        Map.of(
                                "deadline", "report",
                                "until", "明天",
                                "text", "需要开挖",
                                "pin", KnownUnits.PIN));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("延至的时间“明天”无法识别", "需要开挖");
        assertThat(
                        browser.fill(
                                        at("extend"),
                                        Map.of(
                                                "deadline", "report",
                                                "until", "2026-06-05T17:30",
                                                "text", "需要开挖"))
                                .statusCode())
                .isEqualTo(303);
        assertThat(record().requests).hasSize(1);
    }

    @Test
    void whatIsTooLongOrNoFormIsNotRead() throws Exception {
        int before = site.cases.length();
        HttpResponse<String> tooLong = browser.fill(at("note"), Map.of("text", "长".repeat(30_000)));
        assertThat(tooLong.statusCode()).isEqualTo(413);
        HttpResponse<String> file =
                browser.send(
                        browser.request(at("note"))
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(BodyPublishers.ofString("--x--"))
                                .build());
        assertThat(file.statusCode()).isEqualTo(415);
        assertThat(browser.fill(at("note"), Map.of("text", "长".repeat(2_001))).statusCode())
                .isEqualTo(422);
        assertThat(site.cases.length()).isEqualTo(before);
    }

    @Test
    void aLinkSendsThirtyFormsAMinuteAndNoMore() throws Exception {
        for (int sent = 0; sent < 30; sent++) {
            assertThat(browser.fill(at("note"), Map.of("text", "第 " + sent + " 条")).statusCode())
                    .isEqualTo(303);
        }
        HttpResponse<String> more = browser.fill(at("note"), Map.of("text", "再一条"));
        assertThat(more.statusCode()).isEqualTo(429);
        assertThat(more.headers().firstValue("Retry-After")).contains("60");
        UnitBrowser other = site.browser();
        other.open(site.linkOf(id));
        site.pass("61s");
        assertThat(browser.fill(at("note"), Map.of("text", "再一条")).statusCode()).isEqualTo(303);
    }

    @Test
    void whileNobodyCarriesItOutThePageSaysThatItIsBeingRegistered() throws Exception {
        site.cases.stop();
        HttpResponse<String> sent = browser.fill(at("note"), Map.of("text", "已到现场"));
        assertThat(browser.get(UnitBrowser.location(sent)).body()).contains("已提交，正在登记");
    }

    @Test
    void aCaseThatIsOverOffersNothing() throws Exception {
        String over = site.opened("误会");
        site.cases.act(
                site.acts.desk(
                        EntryType.FALSE_ALARM, over, Details.NONE.with(EntryDetail.REASON, "广告")));
        assertThat(browser.open(site.linkOf(over)).body())
                .contains("本事项误报，不再办理")
                .doesNotContain("class=\"button");
    }

    private void acknowledge() throws IOException, InterruptedException {
        browser.fill(at("acknowledge"), Map.of());
    }

    private static Map<String, String> report(String pin) {
        return Map.of("result", "属实", "text", "主管道破裂，已抢修。", "pin", pin);
    }

    private String at(String step) {
        return UnitSite.path(id) + "/" + step;
    }

    private CaseRecord record() {
        return site.cases.find(id).orElseThrow();
    }

    private CaseEvent last() {
        List<CaseEvent> events = site.cases.events();
        return events.get(events.size() - 1);
    }
}
