/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.form;

import io.yuqing.control.entry.ControlKind;
import io.yuqing.control.entry.SilenceKind;
import io.yuqing.control.entry.SourceKind;
import io.yuqing.control.entry.TopicKind;
import io.yuqing.gateway.desk.settings.form.FieldSpec.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fields of a kind that people fill in one by one. Others of an entry stay as they are; a kind
 * without fields is written as YAML.
 */
public record EntryForm(List<FieldSpec> fields) {
    /** What the field of a silence's length may say; anything else is the end that is written. */
    public static final List<String> LENGTHS = List.of("1h", "2h", "8h", "24h");

    private static final String LENGTH = "for";
    private static final String UNTIL = "until";
    private static final String SEPARATORS = "[,，、;；\\n\\r\\t]+";

    private static final EntryForm TOPIC =
            new EntryForm(
                    List.of(
                            FieldSpec.line("name", "名称", "大屏和通知里这样称呼它"),
                            new FieldSpec(
                                    "expression",
                                    "表达式",
                                    "词之间用 AND、OR、NOT 和括号，NEAR/10 表示相距不超过 10 个词，短语加英文引号",
                                    Type.AREA),
                            FieldSpec.list("regions", "只看这些地区", "多个用逗号分隔；不填为全部"),
                            FieldSpec.list("platforms", "只看这些平台", "多个用逗号分隔；不填为全部"),
                            FieldSpec.list(
                                    "channels",
                                    "只看这些渠道",
                                    "如 forum、hotline、microblog，多个用逗号分隔；不填为全部")));

    private static final EntryForm SILENCE =
            new EntryForm(
                    List.of(
                            FieldSpec.list("topic", "话题编号", "条件至少写一项；几项都写时须同时满足"),
                            FieldSpec.list("rule", "规则编号", ""),
                            FieldSpec.list("subject", "帖子、话题或来源的编号", ""),
                            FieldSpec.list("category", "归口类别", "如 应急管理、网络舆情"),
                            FieldSpec.list("region", "地区", ""),
                            FieldSpec.list("kind", "对象", "topic 话题、thread 帖子、source 来源"),
                            FieldSpec.list("level", "级别", "blue、yellow、orange、red；不写 red，红色仍会通知"),
                            FieldSpec.line("by", "由谁决定", "写部门或岗位，如 值班室，不写人名"),
                            FieldSpec.line("because", "原因", "会随静默记录下来"),
                            FieldSpec.line("from", "从何时起", "如 2026-07-01 08:00；不填为现在"),
                            FieldSpec.line(UNTIL, "到何时止", "如 2026-07-01 20:00；点上面的时长则不必填"),
                            new FieldSpec(LENGTH, "静默多久", "", Type.LENGTH)));

    private static final EntryForm SOURCE =
            new EntryForm(
                    List.of(
                            FieldSpec.line("name", "名称", "大屏和通知里这样称呼它"),
                            FieldSpec.line("platform", "平台", "条目里的平台代码"),
                            FieldSpec.line("channel", "渠道", "不填为该平台的全部渠道"),
                            FieldSpec.line(
                                    "interval", "最长间隔", "仍算正常的最长一段没有条目的时间，如 3h；超过即为迟滞，三倍即为中断")));

    private static final EntryForm NONE = new EntryForm(List.of());

    public EntryForm {
        fields = List.copyOf(fields);
    }

    /** Of a kind. */
    public static EntryForm of(ControlKind kind) {
        if (kind instanceof TopicKind) {
            return TOPIC;
        }
        if (kind instanceof SilenceKind) {
            return SILENCE;
        }
        return kind instanceof SourceKind ? SOURCE : NONE;
    }

    /** Whether there is anything to fill in. */
    public boolean isThere() {
        return !fields.isEmpty();
    }

    /** Those in which something is typed. */
    public List<FieldSpec> typed() {
        return fields.stream().filter(each -> each.type() != Type.LENGTH).toList();
    }

    /** What people call a field; what no form has keeps its name. */
    public String label(String field) {
        return fields.stream()
                .filter(each -> each.name().equals(field))
                .map(FieldSpec::label)
                .findFirst()
                .orElse(field);
    }

    /** A value as it stands in its field. */
    public static String shown(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof List<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining("、"))
                : String.valueOf(value);
    }

    /**
     * An entry with what was typed; a field that was not sent, or still says the same, is left.
     *
     * @param typed null for a field that was not sent
     */
    public Map<String, Object> merged(Map<String, Object> entry, Function<String, String> typed) {
        Map<String, Object> merged = new LinkedHashMap<>(entry);
        for (FieldSpec field : fields) {
            String text = typed.apply(field.name());
            if (text != null && field.type() != Type.LENGTH) {
                put(merged, field, text.strip());
            }
        }
        String length = typed.apply(LENGTH);
        if (length != null && LENGTHS.contains(length)) {
            merged.put(LENGTH, length);
            merged.remove(UNTIL);
        } else if (length != null && merged.containsKey(UNTIL)) {
            merged.remove(LENGTH);
        }
        return merged;
    }

    private static void put(Map<String, Object> entry, FieldSpec field, String text) {
        if (text.equals(shown(entry.get(field.name())).strip())) {
            return;
        }
        if (text.isEmpty()) {
            entry.remove(field.name());
        } else if (field.type() == Type.LIST) {
            entry.put(
                    field.name(),
                    Arrays.stream(text.split(SEPARATORS))
                            .map(String::strip)
                            .filter(each -> !each.isEmpty())
                            .toList());
        } else {
            entry.put(field.name(), text);
        }
    }
}
