/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.rule.Level;
import io.yuqing.gateway.desk.DeskTables;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a post says, beside the title of its case. */
class CasePostsTest {
    @RegisterExtension private static final DeskTables TABLES = new DeskTables();

    private final OfficeCases cases = new OfficeCases();

    @BeforeEach
    void forget() {
        TABLES.database().execute("DELETE FROM alerts WHERE rule_id = 'posts'");
    }

    private static void stored(String alert, String said, String url, String storedAt) {
        TABLES.database()
                .execute(
                        "INSERT INTO alerts (alert_id, rule_id, subject_kind, subject_id, state, started_at,"
                                + " evidence, first_excerpt, stored_at, version) VALUES ('%s', 'posts', 'thread', 'weibo/9', 'firing', now(),"
                                        .formatted(alert)
                                + " '{\"first_seen\":{\"url\":\"%s\"}}', '%s', %s, 1)"
                                        .formatted(url, said, storedAt));
    }

    private String opened(String toldAs) {
        cases.append(
                Acts.alert("topic/" + toldAs, toldAs, Level.RED, "firing", 1, cases.office.now()));
        return "/desk/cases/" + cases.all().get(0).caseId;
    }

    @Test
    void shouldStandInTheListAndOnThePage() throws Exception {
        stored("p1-id", "城东又停水了，" + "水".repeat(300), "https://example.org/1", "now()");
        String path = opened("p1");
        try (OpenCases desk = new OpenCases(cases, TABLES.seeded(), cases.clock())) {
            Element card = desk.page("/desk/cases").selectFirst("#waiting + ul .title");
            assertThat(card.select("a").first().text())
                    .startsWith("停水 「城东又停水了，水")
                    .endsWith("水…」")
                    .hasSize("停水 「」".length() + 37);
            Document page = desk.page(path);
            assertThat(page.select("#case").text()).contains("停水 「城东又停水了，水").contains("…」 原文");
            for (Element link :
                    new Element[] {
                        card.selectFirst("a.source"), page.selectFirst("#case a.source")
                    }) {
                assertThat(link.attr("href")).isEqualTo("https://example.org/1");
                assertThat(link.attr("rel")).isEqualTo("noopener noreferrer");
            }
            assertThat(desk.page(path).title()).isEqualTo("事项：停水");
        }
    }

    @Test
    void shouldStayATextAndLeadNowhereElse() throws Exception {
        stored("p2-id", "<script>alert(1)</script>", "javascript:alert(1)", "now()");
        String path = opened("p2");
        try (OpenCases desk = new OpenCases(cases, TABLES.seeded(), cases.clock())) {
            for (Document page : new Document[] {desk.page(path), desk.page("/desk/cases")}) {
                assertThat(page.select("main").text()).contains("「<script>alert(1)</script>」");
                assertThat(page.select("script:not([src])")).isEmpty();
                assertThat(page.select("a.source")).isEmpty();
            }
        }
    }

    @Test
    void shouldBeGoneAfterThirtyDaysAndWithoutTables() throws Exception {
        stored("p3-id", "城东又停水了", "https://example.org/1", "now() - INTERVAL 31 DAY");
        String path = opened("p3");
        try (OpenCases desk = new OpenCases(cases, TABLES.seeded(), cases.clock());
                OpenCases away = new OpenCases(cases, cases.clock())) {
            for (OpenCases each : new OpenCases[] {desk, away}) {
                assertThat(each.page(path).select("#case").text()).doesNotContain("「");
                assertThat(each.page("/desk/cases").select("#waiting + ul").text())
                        .contains("停水")
                        .doesNotContain("「");
            }
        }
    }

    /** A page that asks every few seconds costs the tables nothing. */
    @Test
    void shouldBeAskedOnceInMinutes() throws Exception {
        String path = opened("p4");
        try (OpenCases desk = new OpenCases(cases, TABLES.seeded(), cases.clock())) {
            assertThat(desk.page(path).select("#case").text()).doesNotContain("「");
            stored("p4-id", "城东又停水了", "", "now()");
            assertThat(desk.page(path).select("#case").text()).doesNotContain("「");

            cases.office.pass("2m");
            assertThat(desk.page(path).select("#case").text()).contains("「城东又停水了」");
            forget();
            assertThat(desk.page(path).select("#case").text()).contains("「城东又停水了」");
        }
    }
}
