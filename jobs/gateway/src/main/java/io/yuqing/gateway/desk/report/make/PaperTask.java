/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report.make;

import io.yuqing.gateway.config.report.ReportsSettings;
import io.yuqing.gateway.desk.child.ChildTask;
import io.yuqing.gateway.desk.child.ChildWords;
import java.time.Duration;

/** What the command does for a paper; it finds the identifier of the paper. */
abstract class PaperTask implements ChildTask<String> {
    private static final ChildWords WORDS =
            new ChildWords(
                    "报告命令启动不了，或它的文件夹不能用；原因见接入网关的日志。",
                    "生成出错，原因见接入网关的日志。",
                    "命令结束了，但结果读不了；请核对报告命令和接入网关是不是同一版本。",
                    "请选短一些的时间，或用命令行生成（不限时间）。",
                    "没有做成：",
                    "。详情请用命令行做一次，看它的日志。");

    private final ReportsSettings settings;

    PaperTask(ReportsSettings settings) {
        this.settings = settings;
    }

    ReportsSettings settings() {
        return settings;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public Duration limit() {
        return settings.limit();
    }

    @Override
    public int megabytes() {
        return settings.megabytes();
    }

    @Override
    public ChildWords words() {
        return WORDS;
    }
}
