/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.report.ask.SeededTables;
import io.yuqing.report.check.Placed;
import io.yuqing.report.check.ReportCheck;
import io.yuqing.report.json.ReportJson;
import io.yuqing.report.model.Excerpt;
import io.yuqing.report.model.Report;
import io.yuqing.report.model.ReportKind;
import io.yuqing.report.model.Section;
import io.yuqing.report.write.part.Order;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 重点事件 of a day whose cases were opened the day after; see {@code ranked.sql}. */
class EventsOfTheDayTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static SeededTables tables;
    private static Report report;

    @BeforeAll
    static void write() throws Exception {
        tables =
                new SeededTables(CLICKHOUSE.database())
                        .add("jobs/report/src/test/resources/io/yuqing/report/write/ranked.sql");
        report =
                Papers.write(
                        new Order(
                                ReportKind.DAILY,
                                "",
                                at("2026-05-20T00:00"),
                                at("2026-05-21T00:00"),
                                at("2026-05-21T09:00")),
                        tables);
    }

    @AfterAll
    static void close() {
        tables.close();
    }

    @Test
    void theHighestLevelsAreListedWheneverTheirCasesWereOpened() {
        assertThat(events().parts())
                .extracting(Section::heading)
                .hasSize(10)
                .startsWith("桥下积水：突增", "收费：突增", "噪音", "热线第0件");
        assertThat(PlainText.of(events()))
                .contains("只列级别最高的10件（人工定过级的按人工定级，同级的按本期信息量），其余见值班台的事项清单。");
    }

    @Test
    void anAlertOfTheEventOfACaseStandsInThatCase() {
        assertThat(of("收费：突增")).contains("处置状态：待受理").contains("下一时限：受理，5月21日 06:53，已超时 2 小时。");
        assertThat(PlainText.of(report)).containsOnlyOnce("未登记事项");
        assertThat(of("噪音")).contains("预警中，未登记事项").doesNotContain("时限");
    }

    @Test
    void aCaseByHandHasNoLevelOfAMachineAndTheFirstPostThatItsPageHas() {
        assertThat(of("热线第0件"))
                .contains("级别：人工定级黄。处置状态：已转办，主办水务局。")
                .contains("首发：5月16日 08:30。")
                .contains("下一时限：签收，5月16日 12:00，已超时 4 天。")
                .doesNotContain("机器", "规模");
        assertThat(of("热线第1件")).contains("没有时限。");
        assertThat(PlainText.of(report)).containsOnlyOnce("不由预警引起");
    }

    @Test
    void anEventSaysInALineWhatItIsAbout() {
        assertThat(of("桥下积水：突增"))
                .contains(
                        "首发：5月19日 06:00，微博，原文："
                                + "“桥下积水一米深，车过不去，请大家绕行，已经联系了路政，等他们抽水，什么时候通车另……”。本期规模：未采集。")
                .contains("各项时限都已满足。");
        assertThat(Placed.excerpts(report))
                .extracting(each -> each.what().itemId())
                .contains("weibo/first");
    }

    @Test
    void anExcerptIsComparedWithWhatIsStoredAndIsNotInTheRecord() throws Exception {
        assertThat(ReportCheck.of(report, tables).quotes()).isEqualTo(1);
        assertThat(ReportCheck.of(report, tables).holds()).isTrue();
        byte[] json = ReportJson.write(report);
        assertThat(new String(json, StandardCharsets.UTF_8)).doesNotContain("桥下积水一米深");
        List<Excerpt> back =
                Placed.excerpts(ReportJson.read(json)).stream().map(Placed::what).toList();
        assertThat(back).extracting(Excerpt::sha256).doesNotContain("");
        assertThat(back).extracting(Excerpt::text).containsOnly("");
    }

    private static Section events() {
        return report.sections().stream()
                .filter(section -> section.heading().equals("重点事件"))
                .findFirst()
                .orElseThrow();
    }

    private static String of(String title) {
        return events().parts().stream()
                .filter(part -> part.heading().equals(title))
                .map(PlainText::of)
                .findFirst()
                .orElseThrow();
    }

    private static long at(String time) {
        return OffsetDateTime.parse(time + ":00+08:00").toInstant().toEpochMilli();
    }
}
