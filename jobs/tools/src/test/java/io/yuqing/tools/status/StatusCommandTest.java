/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.tools.ToolRun;
import io.yuqing.tools.common.server.Addresses;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
    @TempDir Path folder;

    @Test
    void shouldTellWithoutAStackHowToStartOne() {
        ToolRun run = status();

        assertThat(run.err())
                .isEqualTo(
                        "yuqing: 数据目录 "
                                + folder
                                + " 上没有运行中的系统；请用 --data 给出 ./yuqing up 的数据目录"
                                + "（还没有启动的，先执行 ./yuqing up）。\n");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void shouldNotTakeTheAddressesOfADeadStackForALiveOne() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        new Addresses(gone.pid(), "k:1", "http://c:2", null, "http://f:3", "http://g:4")
                .write(folder);

        assertThat(status().err()).contains("没有运行中的系统");
    }

    @Test
    void shouldSayThatAServerOfTheStackDoesNotAnswer() {
        long own = ProcessHandle.current().pid();
        String away = "http://127.0.0.1:1";
        new Addresses(own, "k:1", away, null, away, away).write(folder);

        ToolRun run = status();

        assertThat(run.err()).startsWith("yuqing: Flink（http://127.0.0.1:1）没有回答").hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
    }

    private ToolRun status() {
        return ToolRun.of("status", "--data", folder.toString());
    }
}
