/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.link.CaseToken;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.rule.Level;
import io.yuqing.wire.account.UnitAccess;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnitLinksTest {
    private UnitSite site;

    @BeforeEach
    void open() throws Exception {
        site = new UnitSite();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aLinkLeadsToItsCaseAndLeavesTheAddressBar() throws Exception {
        String id = site.assigned("城东停水");
        UnitBrowser browser = site.browser();
        HttpResponse<String> first = browser.get(site.linkOf(id));
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(UnitBrowser.location(first)).isEqualTo(UnitSite.path(id));
        assertThat(first.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Path=" + UnitSite.path(id))
                .doesNotContain("Secure");

        HttpResponse<String> page = browser.get(UnitSite.path(id));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("城东停水", "橙色（Ⅱ级）", "签收截止 09:30", "还剩 30 分钟，本县约定")
                .contains("本系统不得录入涉密信息", "摘录暂时读不到", "请核实并回应。", "主办 · 待签收")
                .doesNotContain("<script", "连接未加密");
        assertThat(page.body().length() * 3).isLessThan(30_000);
    }

    @Test
    void cookiesOfTlsGoByNothingElse() throws Exception {
        try (UnitSite secure = new UnitSite(true, false)) {
            String id = secure.assigned("城东停水");
            assertThat(secure.browser().get(secure.linkOf(id)).headers().allValues("Set-Cookie"))
                    .allMatch(cookie -> cookie.contains("Secure"));
        }
    }

    @Test
    void whereOthersReadAlongEachPageSaysSo() throws Exception {
        try (UnitSite plain = new UnitSite(false, true)) {
            String id = plain.assigned("城东停水");
            UnitBrowser browser = plain.browser();
            for (String path : List.of(plain.linkOf(id), UnitSite.path(id) + "/note", "/c/x")) {
                assertThat(browser.open(path).body()).contains("连接未加密");
            }
        }
    }

    @Test
    void browsersAreToldWhatAPageIsNotFor() throws Exception {
        String id = site.assigned("城东停水");
        UnitBrowser browser = site.browser();
        for (String path : List.of(site.linkOf(id), UnitSite.path(id), "/c/none", "/unit")) {
            assertThat(browser.get(path).headers().map())
                    .containsEntry(
                            "content-security-policy",
                            List.of(
                                    "default-src 'none'; style-src 'self'; form-action 'self';"
                                            + " base-uri 'none'; frame-ancestors 'none'"))
                    .containsEntry("referrer-policy", List.of("no-referrer"))
                    .containsEntry("x-content-type-options", List.of("nosniff"));
        }
        assertThat(browser.get(UnitSite.path(id)).headers().firstValue("Cache-Control"))
                .contains("private, no-store");
    }

    @Test
    void everyLinkThatLeadsNowhereLooksTheSame() throws Exception {
        String id = site.assigned("城东停水");
        String other = site.opened("城西停电");
        String good = site.linkOf(id);
        String forged = good.substring(0, good.length() - 2) + "AA";
        String foreign =
                "/c/"
                        + UnitSite.keys(9)
                                .sign(CaseToken.ofCase(id, UnitSite.UNIT, site.clock.millis()));
        String unknown = site.linkOf("cnosuchcase");
        UnitBrowser browser = site.browser();
        String gone = browser.get("/c/none").body();
        for (String link :
                List.of(
                        forged,
                        foreign,
                        unknown,
                        good + "x",
                        site.listOf("水务局").replace("/unit/", "/c/"))) {
            HttpResponse<String> answer = browser.get(link);
            assertThat(answer.statusCode()).as(link).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(gone);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
        // Without a cookie, with that of another case, and at a step that is none.
        browser.get(good);
        browser.keep(
                "yuqing-case",
                UnitSite.path(other),
                browser.kept("yuqing-case", UnitSite.path(id)));
        for (String path :
                List.of(
                        UnitSite.path(other) + "/note",
                        UnitSite.path("cnothere"),
                        UnitSite.path(id) + "/close",
                        "/unit",
                        "/unit/none")) {
            HttpResponse<String> answer = browser.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).isEqualTo(gone);
        }
        // At the page of another case the cookie leads back to its own.
        assertThat(UnitBrowser.location(browser.get(UnitSite.path(other))))
                .isEqualTo(UnitSite.path(id));
    }

    @Test
    void aLinkEndsAWeekAfterTheLastStepOfItsCase() throws Exception {
        String id = site.assigned("城东停水");
        String link = site.linkOf(id);
        UnitBrowser browser = site.browser();
        site.pass("6d");
        assertThat(browser.open(link).statusCode()).isEqualTo(200);
        site.cases.act(site.acts.desk(EntryType.URGE, id, io.yuqing.domain.cases.log.Details.NONE));
        site.pass("6d");
        assertThat(browser.open(link).statusCode()).isEqualTo(200);
        site.pass("2d");
        assertThat(browser.open(link).statusCode()).isEqualTo(404);
        assertThat(browser.get(UnitSite.path(id)).statusCode()).isEqualTo(404);
    }

    @Test
    void revokedLinksEndAtOnceAndNewOnesDoNot() throws Exception {
        String id = site.assigned("城东停水");
        String link = site.linkOf(id);
        String list = site.listOf(UnitSite.UNIT);
        UnitBrowser browser = site.browser();
        assertThat(browser.open(link).statusCode()).isEqualTo(200);
        assertThat(browser.open(list).statusCode()).isEqualTo(200);
        site.pass("1m");
        site.units.put(UnitAccess.of(UnitSite.UNIT).revoked(site.clock.millis()));
        for (String path :
                List.of(link, UnitSite.path(id), UnitSite.path(id) + "/note", list, "/unit")) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(browser.open(site.linkOf(id)).statusCode()).isEqualTo(200);
        assertThat(browser.open(site.linkOf(id, "住建局")).statusCode()).isEqualTo(200);
    }

    @Test
    void anAlertWithoutACaseIsBeingRegisteredAndThenLeadsToIt() throws Exception {
        String link = site.linkOfAlert("told-1");
        UnitBrowser browser = site.browser();
        String path = UnitBrowser.location(browser.get(link));
        assertThat(path).matches("/case/a[a-z2-7]{7}");
        assertThat(browser.get(path).body())
                .contains("事项正在登记", "<meta http-equiv=\"refresh\" content=\"10\">", "刷新");
        assertThat(browser.get(path + "/note").statusCode()).isEqualTo(404);

        site.cases.act(
                Acts.alert("thread/1", "told-1", Level.ORANGE, "firing", 1, site.clock.millis()));
        String id = site.cases.all().get(0).caseId;
        HttpResponse<String> moved = browser.get(path);
        assertThat(moved.statusCode()).isEqualTo(303);
        assertThat(UnitBrowser.location(moved)).isEqualTo(UnitSite.path(id));
        assertThat(browser.get(UnitSite.path(id)).body()).contains("停水", "微博");
        assertThat(UnitBrowser.location(site.browser().get(link))).isEqualTo(UnitSite.path(id));
    }

    @Test
    void theListOfAUnitShowsItsOpenCasesAndLeadsToThem() throws Exception {
        String own = site.assigned("城东停水");
        String helped = site.opened("城西积水");
        site.cases.act(site.acts.accept(helped));
        site.cases.act(site.acts.assign(helped, "住建局", UnitSite.UNIT));
        String foreign = site.opened("学校食堂");
        UnitBrowser browser = site.browser();
        HttpResponse<String> list = browser.open(site.listOf(UnitSite.UNIT));
        assertThat(list.body())
                .contains("城东停水", "城西积水", "href=\"" + UnitSite.path(own) + "\"")
                .doesNotContain("学校食堂");
        assertThat(browser.get(UnitSite.path(helped)).body()).contains("城西积水", "协办");
        assertThat(browser.get(UnitSite.path(foreign)).statusCode()).isEqualTo(404);
        assertThat(browser.open(site.listOf("教育局")).body()).contains("现在没有在办事项");
    }

    @Test
    void aCrawlerThatFollowsEveryLinkChangesNothing() throws Exception {
        String id = site.assigned("城东停水");
        site.assigned("城西积水");
        int before = site.cases.length();
        UnitBrowser browser = site.browser();
        java.util.Deque<String> open =
                new java.util.ArrayDeque<>(List.of(site.linkOf(id), site.listOf(UnitSite.UNIT)));
        java.util.Set<String> seen = new java.util.TreeSet<>();
        while (!open.isEmpty()) {
            String path = open.pop();
            if (!seen.add(path)) {
                continue;
            }
            HttpResponse<String> answer = browser.open(path);
            java.util.regex.Matcher links =
                    java.util.regex.Pattern.compile("(?:href|action)=\"(/[^\"]*)\"")
                            .matcher(answer.body());
            while (links.find()) {
                open.add(links.group(1));
            }
            browser.send(browser.request(path).method("HEAD", BodyPublishers.noBody()).build());
        }
        assertThat(seen).hasSizeGreaterThan(8).anyMatch(path -> path.endsWith("/acknowledge"));
        assertThat(site.cases.length()).isEqualTo(before);
    }

    @Test
    void whileNothingIsKnownNobodyIsLetInAndTheReasonIsSaid() throws Exception {
        String id = site.assigned("城东停水");
        site.units.trouble("账户还没有读到。");
        HttpResponse<String> answer = site.browser().get(site.linkOf(id));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("账户还没有读到。");
    }

    @Test
    void aBrowserOfNoLinkSendsNothing() throws Exception {
        String id = site.assigned("城东停水");
        int before = site.cases.length();
        HttpResponse<String> answer =
                site.browser()
                        .post(UnitSite.path(id) + "/acknowledge", Map.of("seq", "3", "seal", "x"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(site.cases.length()).isEqualTo(before);
    }
}
