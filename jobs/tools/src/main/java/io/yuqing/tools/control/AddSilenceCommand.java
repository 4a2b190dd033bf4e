/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import io.yuqing.control.entry.SilenceKind;
import io.yuqing.tools.common.Terminal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code silence add}: no notices for a while, from options alone. */
@Command(
        name = "add",
        description = {
            "一段时间内不通知，如：./yuqing silence add --topic water --for 2h --by 值班室 --because 防汛演练",
            "条件可写多个取值，用逗号分隔；几个条件须同时满足。"
        },
        exitCodeList = {"0:已生效", "1:未获同意", "2:选项无法使用，或 Kafka 没有回答"})
final class AddSilenceCommand implements Callable<Integer> {
    private final SilenceKind kind;
    private final Terminal terminal;

    @Option(names = "--id", paramLabel = "ID", description = "编号，默认按时间生成；已有的编号则修改它。")
    private String id;

    @Option(names = "--topic", paramLabel = "ID", split = ",", description = "话题编号。")
    private List<String> topic;

    @Option(names = "--rule", paramLabel = "ID", split = ",", description = "规则编号。")
    private List<String> rule;

    @Option(names = "--category", paramLabel = "NAME", split = ",", description = "归口类别。")
    private List<String> category;

    @Option(names = "--region", paramLabel = "NAME", split = ",", description = "地区。")
    private List<String> region;

    @Option(names = "--subject", paramLabel = "ID", split = ",", description = "帖子或话题的编号。")
    private List<String> subject;

    @Option(names = "--kind", paramLabel = "KIND", split = ",", description = "对象：topic 或 thread。")
    private List<String> subjectKind;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            split = ",",
            description = "级别：blue、yellow、orange、red。")
    private List<String> level;

    @Option(names = "--from", paramLabel = "TIME", description = "开始时间，默认为现在，如 '2026-07-01 08:00'。")
    private String from;

    @Option(names = "--until", paramLabel = "TIME", description = "结束时间；与 --for 任选其一。")
    private String until;

    @Option(names = "--for", paramLabel = "D", description = "时长，如 2h、3d。")
    private String duration;

    @Option(names = "--by", paramLabel = "NAME", description = "由谁决定。")
    private String by;

    @Option(names = "--because", paramLabel = "TEXT", description = "原因。")
    private String because;

    @Option(names = "--yes", description = "不询问。")
    private boolean yes;

    @Mixin private ControlOptions options;

    AddSilenceCommand(SilenceKind kind, Terminal terminal) {
        this.kind = kind;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return ControlDesk.of(kind, terminal, options).add(kind.of(id, fields()), yes);
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("category", category);
        fields.put("topic", topic);
        fields.put("rule", rule);
        fields.put("region", region);
        fields.put("subject", subject);
        fields.put("kind", subjectKind);
        fields.put("level", level);
        fields.put("from", from);
        fields.put("until", until);
        fields.put("for", duration);
        fields.put("by", by);
        fields.put("because", because);
        fields.values().removeIf(value -> value == null);
        return fields;
    }
}
