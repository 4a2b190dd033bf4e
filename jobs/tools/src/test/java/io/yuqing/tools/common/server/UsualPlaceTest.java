/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.yuqing.local.process.Ports;
import io.yuqing.report.json.ReportJson;
import io.yuqing.report.model.Report;
import io.yuqing.report.model.ReportKind;
import io.yuqing.tools.ToolRun;
import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class UsualPlaceTest {
    @TempDir private Path folder;

    @Test
    void shouldKnowAtOnceWhetherAnythingListensThere() throws IOException {
        UsualPlace place;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            place = new UsualPlace("Kafka", server.getLocalPort(), "--kafka", folder);
            assertThatCode(place::requireListener).doesNotThrowAnyException();
        }
        assertThatThrownBy(place::requireListener)
                .isInstanceOf(ToolException.class)
                .hasMessage(
                        "数据目录 "
                                + folder
                                + " 上没有运行中的系统，"
                                + place.address()
                                + " 也没有 Kafka；请用 --data 给出 ./yuqing up 的数据目录"
                                + "（还没有启动的，先执行 ./yuqing up），或用 --kafka 或 --config 给出地址。");
    }

    @Test
    void shouldSayThatTheFolderItLookedInIsNotThere() throws IOException {
        UsualPlace place;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            place =
                    new UsualPlace(
                            "ClickHouse",
                            server.getLocalPort(),
                            "--clickhouse",
                            folder.resolve("x/../data"));
        }
        assertThatThrownBy(place::requireListener)
                .hasMessageStartingWith("没有数据目录 " + folder.resolve("data") + "，127.0.0.1:")
                .hasMessageContaining("请用 --data 给出");
    }

    /** Kafka's client alone waits twice as long. */
    @Test
    @Timeout(10)
    void shouldSayWhatToStartInsteadOfWaiting() throws IOException {
        assumeTrue(Ports.isFree(9092) && Ports.isFree(8123), "a stack runs on this machine");
        Path file = Files.writeString(folder.resolve("a.csv"), "正文,发布时间\n停水,2025-11-29 08:30\n");
        Path paper = Files.createDirectory(folder.resolve("paper"));
        Report none =
                new Report(ReportKind.DAILY, "", "日志", 0, 1, 1, List.of(), List.of(), List.of());
        Files.write(paper.resolve("report.json"), ReportJson.write(none));
        for (String command :
                new String[] {
                    "import " + file + " --platform weibo",
                    "item add --published 2025-11-29T08:30 --platform weibo 停水",
                    "item list",
                    "batch f1",
                    "recount --from 2025-11-01",
                    "rule list",
                    "report daily --out " + folder.resolve("log"),
                    "report check " + paper
                }) {
            ToolRun run = ToolRun.of((command + " --data " + folder).split(" "));
            assertThat(run.err())
                    .as(command)
                    .startsWith("yuqing: 数据目录 " + folder + " 上没有运行中的系统，127.0.0.1:")
                    .contains("请用 --data 给出", "先执行 ./yuqing up")
                    .hasLineCount(1);
            assertThat(run.code()).isEqualTo(2);
        }
        assertThat(folder.resolve("edge.key")).doesNotExist();
    }
}
