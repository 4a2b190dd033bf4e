/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.gateway.desk.Desk;
import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.gateway.http.OpenGateway;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages whose tables are away, or a part of whose views. */
class SubjectFaultTest {
    @RegisterExtension private static final DeskTables TABLES = new DeskTables();

    private static final Clock MONDAY = Clock.fixed(DeskTables.NOW, ZoneOffset.UTC);

    @BeforeAll
    static void seed() throws IOException {
        SubjectSeed.into(TABLES);
    }

    /** One that cannot be read takes no other with it. */
    @Test
    void aPartThatCannotBeReadSaysSoAndTheOthersAreThere() throws Exception {
        TABLES.database().execute("DROP VIEW v_item_texts");
        try (Desk desk = Desk.of(TABLES.seeded(), "127.0.0.1", () -> true, MONDAY);
                OpenGateway gateway = OpenGateway.with(desk::addTo)) {
            HttpResponse<String> answer = gateway.get("/desk/topics/bus");
            Document page = Jsoup.parse(answer.body());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(page.select("[aria-labelledby=latest]").text())
                    .contains("这一部分没有读到：ClickHouse 里没有要读的库或视图");
            assertThat(page.select("[aria-labelledby=opinions]").text()).contains("这一部分没有读到");
            assertThat(page.select(".sizes tbody tr")).hasSize(3);
            assertThat(page.select("[aria-labelledby=platforms] tbody tr")).hasSize(2);
            assertThat(page.select("[aria-labelledby=towns] tbody tr")).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/alerts",
                "/desk/alerts/bus4alert234abcd",
                "/desk/topics",
                "/desk/topics/bus",
                "/desk/threads?id=weibo%2Fp1"
            })
    void whileClickHouseIsAwayAPageSaysSoAndWhatToDo(String path) throws Exception {
        try (Desk desk =
                        Desk.of(
                                DeskTables.settings("http://127.0.0.1:1", "none"),
                                "127.0.0.1",
                                () -> true,
                                MONDAY);
                OpenGateway gateway = OpenGateway.with(desk::addTo)) {
            HttpResponse<String> answer = gateway.get(path);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(Jsoup.parse(answer.body()).select("main").text())
                    .contains("ClickHouse（http://127.0.0.1:1）没有应答。", "请查看 ClickHouse 是否在运行");
        }
    }
}
