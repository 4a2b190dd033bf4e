/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import io.yuqing.control.entry.TopicKind;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.WholeNumber;
import io.yuqing.tools.common.server.ClickHouseOptions;
import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.ToolServers;
import io.yuqing.tools.control.entry.ControlFiles;
import io.yuqing.tools.control.entry.EntryFile;
import io.yuqing.tools.topic.TermLookup;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code topic validate FILE}: can a job use it, and does anybody write its words? */
@Command(
        name = "validate",
        description = {
            "检查文件，逐条指明出错的行、字段、取值和改法。",
            "有系统在运行，或指明了 ClickHouse 时，还列出各词在最近几天的条目中出现的条数；查不到不影响检查的结果。"
        },
        exitCodeList = {"0:全部可用", "1:有错误", "2:文件无法读取"})
final class ValidateTopicsCommand implements Callable<Integer> {
    private final TopicKind kind;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "YAML 文件。")
    private Path file;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "7",
            converter = Days.class,
            description = "统计词频的天数，默认 7。")
    private int days;

    @Mixin private JsonOption json;
    @Mixin private ClickHouseOptions clickHouse;
    @Mixin private ConfigOptions config;

    ValidateTopicsCommand(TopicKind kind, Terminal terminal) {
        this.kind = kind;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        EntryFile entries = EntryFile.read(kind, file);
        int code = new Validation(kind, null, terminal.out(), json.isOn()).tell(entries);
        if (!json.isOn()) {
            TermLookup lookup = new TermLookup(ControlFiles.definitions(entries.entries()), days);
            lookup.lines(ToolServers.of(terminal, config), clickHouse, terminal.clock().instant())
                    .forEach(terminal.out()::println);
        }
        return code;
    }

    static final class Days extends WholeNumber {
        Days() {
            super(1, 90);
        }
    }
}
