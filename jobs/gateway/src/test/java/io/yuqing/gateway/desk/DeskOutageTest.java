/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.gateway.http.OpenGateway;
import io.yuqing.local.engine.ClickHouseProcess;
import io.yuqing.local.process.Layout;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that go away and come back: the page says so, and mends itself. */
class DeskOutageTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir private Path folder;

    @Test
    void shouldStayUpWhileClickHouseIsAwayAndGoOnByItself() throws IOException {
        try (ClickHouseProcess server =
                ClickHouseProcess.in(Layout.find(), folder.resolve("db"), 0).start()) {
            DeskTables.migrate(server.url(), "default");
            Desk desk =
                    Desk.of(
                            DeskTables.settings(server.url(), "default"),
                            "127.0.0.1",
                            () -> true,
                            Clock.systemUTC());
            try (desk;
                    OpenGateway gateway = OpenGateway.with(desk::addTo)) {
                server.kill9();
                desk.start();
                awaitPage(gateway, "ClickHouse（" + server.url() + "）没有应答。还没有读到数字；恢复后本页自动显示。");

                server.start();
                awaitPage(gateway, "现在没有未解除的预警。");
                assertThat(page(gateway).select(".trust").text()).doesNotContain("ClickHouse");

                server.kill9();
                awaitPage(gateway, "没有应答。以下是 ");
                Document old = page(gateway);
                assertThat(old.select(".trust").attr("class")).contains("bad");
                assertThat(old.select(".alerts").text()).contains("现在没有未解除的预警。");

                server.start();
                await().atMost(LIMIT)
                        .until(() -> !page(gateway).select(".trust").text().contains("没有应答"));
            }
        }
    }

    @Test
    void shouldSayThatKafkaIsAwayUntilItIsThere() {
        AtomicBoolean there = new AtomicBoolean();
        try (KafkaWatch watch = new KafkaWatch(there::get, Clock.systemUTC())) {
            assertThat(watch.awaySince()).isEmpty();
            watch.look();
            assertThat(watch.awaySince()).isPresent();
            there.set(true);
            watch.look();
            assertThat(watch.awaySince()).isEmpty();
        }
    }

    private static void awaitPage(OpenGateway gateway, String text) {
        await().atMost(LIMIT).until(() -> page(gateway).text().contains(text));
    }

    private static Document page(OpenGateway gateway) throws IOException {
        try {
            return Jsoup.parse(gateway.get("/").body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
