/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.gateway.desk.DeskTables;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From an alert to its case and back, over the rows of {@code seed.sql}. */
class CaseOfAlertTest {
    @RegisterExtension private static final DeskTables TABLES = new DeskTables();

    private final OfficeCases cases = new OfficeCases();

    @Test
    void shouldOpenACaseOfAnAlertAndShowItOnThePageOfTheAlert() throws Exception {
        try (OpenCases desk = new OpenCases(cases, TABLES.seeded(), cases.clock())) {
            Document alert = desk.page("/desk/alerts/a-red");
            assertThat(alert.select(".head").text()).contains("还没有事项");
            String link = alert.select(".actions a:contains(转为事项)").attr("href");

            Document form = desk.page(link);
            assertThat(form.select("#f-title").val()).isEqualTo("停水");
            assertThat(form.select("#f-level option[selected]").val()).isEqualTo("red");
            assertThat(form.select("#f-source option[selected]").val()).isEqualTo("预警");
            assertThat(form.select("#f-category option[selected]").val()).isEqualTo("应急管理");
            assertThat(form.select("#f-detected_at").val()).isEqualTo("2026-03-02T17:30");
            Document opened = desk.after(desk.submit(form));

            assertThat(cases.all().get(0).eventKey).isEqualTo("topic/water");
            String page = opened.select(".alertlinks a").attr("href");
            assertThat(page).isEqualTo("/desk/alerts/a-red");
            Document again = desk.page(page);
            assertThat(again.select(".head").text()).contains("事项 待受理");
            assertThat(again.select(".actions").text()).doesNotContain("转为事项");
            HttpResponse<String> second = desk.submit(desk.page(link));
            assertThat(Jsoup.parse(second.body()).select(".message.bad").text())
                    .contains("该事件已有事项");
        }
    }

    @Test
    void shouldOpenACaseByHandWhileTheTablesAreAway() throws Exception {
        try (OpenCases desk = new OpenCases(cases, cases.clock())) {
            Document form = desk.page("/desk/cases/open?alert=a-red");

            assertThat(form.select("main").text()).contains("预警 a-red 暂时读不到，请手工填写");
            desk.after(desk.submit(form, "title", "停水", "level", "red"));
            assertThat(cases.all().get(0).alerts).containsKey("a-red");
        }
    }
}
