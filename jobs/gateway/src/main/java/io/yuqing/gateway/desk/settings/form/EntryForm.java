/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.form;

import io.yuqing.control.entry.ControlKind;
import io.yuqing.control.entry.RuleKind;
import io.yuqing.control.entry.SilenceKind;
import io.yuqing.control.entry.TopicKind;
import io.yuqing.gateway.desk.settings.form.FieldSpec.Type;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a kind that people fill in one by one. Others of an entry stay as they are. */
public record EntryForm(List<FieldSpec> fields) {
    /** What the field of a silence's length may say; anything else is the end that is written. */
    public static final List<String> LENGTHS = List.of("1h", "2h", "8h", "24h");

    private static final String LENGTH = "for";
    private static final String UNTIL = "until";

    /** What people call fields that have fields within. */
    private static final Map<String, String> GROUPS = Map.of("levels", "各级预警线", "labels", "标签");

    private static final String SEPARATORS = "[,，、;；\\n\\r\\t]+";

    private static final EntryForm TOPIC =
            new EntryForm(
                    List.of(
                            FieldSpec.line("name", "名称", "大屏和通知里这样称呼它"),
                            FieldSpec.area(
                                    "expression",
                                    "表达式",
                                    "词之间用 AND、OR、NOT 和括号，NEAR/10 表示相距不超过 10 个词，短语加英文引号"),
                            FieldSpec.list("regions", "只看这些地区", "多个用逗号分隔；不填为全部", Choosing.NOTHING),
                            FieldSpec.list("platforms", "只看这些平台", "都不选为全部", Choosing.PLATFORMS),
                            FieldSpec.list("channels", "只看这些渠道", "都不选为全部", Choosing.CHANNELS)));

    private static final EntryForm RULE =
            new EntryForm(
                    List.of(
                            FieldSpec.line("name", "名称", "通知里这样称呼它"),
                            FieldSpec.choice("subject", "对象", "每个话题、或每个帖子各自判断", Choosing.SUBJECTS),
                            FieldSpec.choice("measure", "统计什么", "", Choosing.MEASURES),
                            FieldSpec.choice("window", "多长时间之内", "", Choosing.WINDOWS),
                            FieldSpec.choice(
                                    "compare",
                                    "怎么比",
                                    "与平时比时，各级填平时波动的倍数；与前一时段比时，填倍数",
                                    Choosing.COMPARES),
                            FieldSpec.number("levels.blue", "蓝色预警线", "哪一级不要，就不填"),
                            FieldSpec.number("levels.yellow", "黄色预警线", "一级比一级高"),
                            FieldSpec.number("levels.orange", "橙色预警线", ""),
                            FieldSpec.number("levels.red", "红色预警线", "负面占比填 0 到 1，如 0.6"),
                            FieldSpec.list("topics", "只管这些话题", "都不选为全部", Choosing.TOPICS),
                            FieldSpec.list(
                                    "categories",
                                    "只看这些归口类别",
                                    "半数以上的条目须属于它们",
                                    Choosing.CATEGORY_CODES),
                            FieldSpec.list("channels", "只看这些渠道", "半数以上的条目须来自它们", Choosing.CHANNELS),
                            FieldSpec.choice(
                                    "labels.category", "预警归口", "不选则看条目多属哪一类", Choosing.CATEGORIES),
                            FieldSpec.line("for", "持续多久才触发", "如 10m、2h；不填为立即"),
                            FieldSpec.line("keep_firing_for", "回落多久才解除", "如 30m、1h")));

    private static final EntryForm SILENCE =
            new EntryForm(
                    List.of(
                            FieldSpec.list("topic", "话题", "条件至少写一项；几项都写时须同时满足", Choosing.TOPICS),
                            FieldSpec.list("rule", "规则", "", Choosing.RULES),
                            FieldSpec.list("subject", "帖子、话题或来源的编号", "", Choosing.NOTHING),
                            FieldSpec.list("category", "归口类别", "", Choosing.CATEGORIES),
                            FieldSpec.list("region", "地区", "", Choosing.NOTHING),
                            FieldSpec.list("kind", "对象", "", Choosing.KINDS),
                            FieldSpec.list("level", "级别", "不选红，红色仍会通知", Choosing.LEVELS),
                            FieldSpec.line("by", "由谁决定", "写部门或岗位，如 值班室，不写人名", Choosing.DEPARTMENTS),
                            FieldSpec.line("because", "原因", "会随静默记录下来"),
                            FieldSpec.line("from", "从何时起", "如 2026-07-01 08:00；不填为现在"),
                            FieldSpec.line(UNTIL, "到何时止", "如 2026-07-01 20:00；点上面的时长则不必填"),
                            new FieldSpec(LENGTH, "静默多久", "", Type.LENGTH, Choosing.NOTHING)));

    private static final EntryForm SOURCE =
            new EntryForm(
                    List.of(
                            FieldSpec.line("name", "名称", "大屏和通知里这样称呼它"),
                            FieldSpec.line("platform", "平台", "条目里的平台代码", Choosing.PLATFORMS),
                            FieldSpec.choice("channel", "渠道", "不选为该平台的全部渠道", Choosing.CHANNELS),
                            FieldSpec.line(
                                    "interval", "最长间隔", "仍算正常的最长一段没有条目的时间，如 3h；超过即为迟滞，三倍即为中断")));

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
        if (kind instanceof RuleKind) {
            return RULE;
        }
        return SOURCE;
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
                .orElse(GROUPS.getOrDefault(field, field));
    }

    /** What an entry has for a field of a form; null if it has nothing. */
    public static Object value(Map<String, Object> entry, String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return entry.get(name);
        }
        return entry.get(name.substring(0, dot)) instanceof Map<?, ?> within
                ? within.get(name.substring(dot + 1))
                : null;
    }

    /** Which field is beside what is wrong with a key of an entry; empty if none is. */
    public static Optional<String> beside(Collection<String> fields, String key) {
        String first = key.replaceFirst("[.\\[].*", "");
        return Stream.of(
                        fields.stream().filter(key::equals),
                        fields.stream().filter(first::equals),
                        fields.stream().filter(each -> each.startsWith(first + ".")).sorted())
                .flatMap(Function.identity())
                .findFirst();
    }

    /** The values of a field that may have several. */
    public static List<String> several(String text) {
        return Arrays.stream(text.split(SEPARATORS))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** A value as it stands in its field. */
    public static String shown(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number && number == Math.rint(number)) {
            return String.valueOf(number.longValue());
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
        String length = hasLength() ? typed.apply(LENGTH) : null;
        if (length != null && LENGTHS.contains(length)) {
            merged.put(LENGTH, length);
            merged.remove(UNTIL);
        } else if (length != null && merged.containsKey(UNTIL)) {
            merged.remove(LENGTH);
        }
        return merged;
    }

    /** Elsewhere the name is that of another field. */
    private boolean hasLength() {
        return fields.stream().anyMatch(each -> each.type() == Type.LENGTH);
    }

    private static void put(Map<String, Object> entry, FieldSpec field, String text) {
        if (text.equals(shown(value(entry, field.name())).strip())) {
            return;
        }
        int dot = field.name().indexOf('.');
        if (dot < 0) {
            putPlain(entry, field.name(), field, text);
            return;
        }
        String group = field.name().substring(0, dot);
        Map<String, Object> within = new LinkedHashMap<>();
        if (entry.get(group) instanceof Map<?, ?> before) {
            before.forEach((key, value) -> within.put(String.valueOf(key), value));
        }
        putPlain(within, field.name().substring(dot + 1), field, text);
        if (within.isEmpty()) {
            entry.remove(group);
        } else {
            entry.put(group, within);
        }
    }

    private static void putPlain(
            Map<String, Object> entry, String key, FieldSpec field, String text) {
        if (text.isEmpty()) {
            entry.remove(key);
        } else if (field.type() == Type.LIST) {
            entry.put(key, several(text));
        } else {
            entry.put(key, field.type() == Type.NUMBER ? number(text) : text);
        }
    }

    /** What is no number stays as it is, so that the check can say so. */
    private static Object number(String text) {
        try {
            BigDecimal number =
                    new BigDecimal(
                            Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", ""));
            return number.stripTrailingZeros().scale() <= 0
                    ? (Object) number.longValueExact()
                    : (Object) number.doubleValue();
        } catch (ArithmeticException | NumberFormatException e) {
            return text;
        }
    }
}
