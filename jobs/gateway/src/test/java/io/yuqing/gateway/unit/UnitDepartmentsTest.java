/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.NoticeLink;
import io.yuqing.domain.cases.link.CaseToken;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.rule.Level;
import io.yuqing.wire.account.UnitAccess;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices of alerts go to departments; whoever opens their links acts for a unit behind them. */
class UnitDepartmentsTest {
    private static final String BOTH = "住建局";
    private static final Pattern CHOICE =
            Pattern.compile("<a class=\"button\" href=\"([^\"]+)\"><bdi>([^<]+)</bdi>");

    private UnitSite site;

    @BeforeEach
    void open() throws Exception {
        site = new UnitSite();
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** The alert has a case, which the desk gave to these. */
    private String assigned(String lead, String... helpers) {
        site.cases.act(
                Acts.alert(
                        "thread/1",
                        NoticeLink.TOLD_AS,
                        Level.ORANGE,
                        "firing",
                        1,
                        site.clock.millis()));
        String id = site.cases.all().get(0).caseId;
        site.cases.act(site.acts.accept(id));
        site.cases.act(site.acts.assign(id, lead, helpers));
        return id;
    }

    @Test
    void theLinkOfANoticeLeadsToThePageOfTheUnitForWhichTheDepartmentHears() throws Exception {
        site.heardBy(Map.of(UnitSite.UNIT, List.of(NoticeLink.DEPARTMENT)));
        String id = assigned(UnitSite.UNIT);
        UnitBrowser browser = site.browser();
        assertThat(browser.open(NoticeLink.PATH).body())
                .contains("本单位主办 · 待签收", "<bdi>水务局</bdi> · ", UnitSite.path(id) + "/acknowledge");
        HttpResponse<String> signed = browser.fill(UnitSite.path(id) + "/acknowledge", Map.of());
        assertThat(signed.statusCode()).isEqualTo(303);
        CaseEvent last = site.cases.events().get(site.cases.events().size() - 1);
        assertThat(last.isRefused()).isFalse();
        assertThat(last.cause().type()).isEqualTo(EntryType.ACKNOWLEDGE);
        assertThat(last.cause().by().unit()).isEqualTo(UnitSite.UNIT);
    }

    @Test
    void ofSeveralUnitsBehindADepartmentItIsTheOneThatTheDeskChose() throws Exception {
        site.heardBy(
                Map.of(
                        UnitSite.UNIT,
                        List.of(NoticeLink.DEPARTMENT),
                        BOTH,
                        List.of(NoticeLink.DEPARTMENT)));
        UnitBrowser browser = site.browser();
        String waiting = UnitBrowser.location(browser.get(NoticeLink.PATH));
        assertThat(browser.get(waiting).body()).contains("事项正在登记", NoticeLink.DEPARTMENT);
        assigned(BOTH);
        assertThat(browser.open(waiting).body()).contains("本单位主办 · 待签收", "<bdi>住建局</bdi> · ");
    }

    @Test
    void whereTheDeskChoseSeveralThereIsANamedLinkForEach() throws Exception {
        site.heardBy(
                Map.of(
                        UnitSite.UNIT,
                        List.of(NoticeLink.DEPARTMENT),
                        BOTH,
                        List.of(NoticeLink.DEPARTMENT)));
        String id = assigned(UnitSite.UNIT, BOTH);
        UnitBrowser browser = site.browser();
        HttpResponse<String> page = browser.open(NoticeLink.PATH);
        assertThat(page.body()).contains("请选择由哪个单位办理").doesNotContain("/acknowledge");
        assertThat(browser.get(UnitSite.path(id) + "/acknowledge").statusCode()).isEqualTo(404);
        Map<String, String> links = new TreeMap<>();
        Matcher choice = CHOICE.matcher(page.body());
        while (choice.find()) {
            links.put(choice.group(2), choice.group(1));
        }
        assertThat(links).containsOnlyKeys(UnitSite.UNIT, BOTH);
        assertThat(browser.open(links.get(BOTH)).body()).contains("<bdi>住建局</bdi> · ", "协办");
        assertThat(site.browser().open(links.get(UnitSite.UNIT)).body())
                .contains("<bdi>水务局</bdi> · ", "主办");
    }

    /** As the shipped directory has it: one office hears for all that have no group. */
    @Test
    void aDepartmentThatIsAUnitItselfIsThatAsLongAsTheDeskGaveTheCaseToNobody() throws Exception {
        site.heardBy(Map.of(UnitSite.UNIT, List.of(BOTH), "教育局", List.of(BOTH)));
        String link =
                "/c/"
                        + site.keys.sign(
                                CaseToken.ofAlert(NoticeLink.TOLD_AS, BOTH, site.clock.millis()));
        assigned("公安局");
        assertThat(site.browser().open(link).body())
                .contains("<bdi>住建局</bdi> · ")
                .doesNotContain("/acknowledge");
    }

    @Test
    void theListOfADepartmentHasTheCasesOfAllItsUnitsEachByName() throws Exception {
        site.heardBy(
                Map.of(
                        UnitSite.UNIT,
                        List.of(NoticeLink.DEPARTMENT),
                        BOTH,
                        List.of(NoticeLink.DEPARTMENT)));
        site.assigned("城东停水", BOTH);
        UnitBrowser browser = site.browser();
        String list = browser.open(site.listOf(NoticeLink.DEPARTMENT)).body();
        assertThat(list).contains("水务局 · 待签收", "住建局 · 待签收");
        Matcher row = Pattern.compile("class=\"row\" href=\"([^\"]+)\"").matcher(list);
        assertThat(row.find()).isTrue();
        assertThat(browser.open(row.group(1)).body()).contains("城东停水", "/acknowledge");
    }

    @Test
    void theListOfADepartmentOfOneUnitIsThatOfTheUnit() throws Exception {
        site.heardBy(Map.of(UnitSite.UNIT, List.of(NoticeLink.DEPARTMENT)));
        String id = site.assigned("城东停水");
        UnitBrowser browser = site.browser();
        assertThat(browser.open(site.listOf(NoticeLink.DEPARTMENT)).body())
                .contains("href=\"" + UnitSite.path(id) + "\"");
        assertThat(browser.open(UnitSite.path(id)).body()).contains("<bdi>水务局</bdi> · ");
    }

    @Test
    void whereTheLinksOfTheUnitWereRevokedThoseOfItsDepartmentEndToo() throws Exception {
        site.heardBy(Map.of(UnitSite.UNIT, List.of(NoticeLink.DEPARTMENT)));
        assigned(UnitSite.UNIT);
        UnitBrowser browser = site.browser();
        assertThat(browser.open(NoticeLink.PATH).statusCode()).isEqualTo(200);
        site.pass("1m");
        site.units.put(UnitAccess.of(UnitSite.UNIT).revoked(site.clock.millis()));
        assertThat(browser.open(NoticeLink.PATH).statusCode()).isEqualTo(404);
    }
}
