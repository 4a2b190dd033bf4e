/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import io.yuqing.control.cases.CaseAct;
import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.DeclineReason;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.FalseAlarmReason;
import io.yuqing.domain.cases.log.OpenSource;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.cases.log.Proposal;
import io.yuqing.domain.cases.log.ReportResult;
import io.yuqing.domain.rule.Coded;
import io.yuqing.domain.rule.Level;
import io.yuqing.tools.common.TimeValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;

/** A detail of an act as an option. Each is called and explained alike in all commands. */
enum ActDetail {
    TITLE(EntryDetail.TITLE, "TEXT", "标题。"),
    SOURCE(EntryDetail.SOURCE, "WORD", "来源：" + words(OpenSource.class) + "。"),
    CATEGORY(EntryDetail.CATEGORY, "WORD", "归口类别，如 应急管理。"),
    LEVEL(EntryDetail.LEVEL, "LEVEL", "级别：" + words(Level.class) + "。"),
    DOCUMENT(EntryDetail.DOCUMENT, "TEXT", "文号，如 〔2026〕17号；由值班台填写，系统不编号。"),
    ALERT(EntryDetail.ALERTS, "ALERT", "预警编号（told_as），多个用逗号隔开；事项的预警见 case show。"),
    REASON(
            EntryDetail.REASON,
            "WORD",
            "理由。不予受理：" + words(DeclineReason.class) + "；误报：" + words(FalseAlarmReason.class) + "。"),
    NATURE(EntryDetail.NATURE, "TEXT", "性质。"),
    REACH(EntryDetail.REACH, "TEXT", "影响范围。"),
    MEDIA(EntryDetail.MEDIA, "TEXT", "媒体介入程度。"),
    CONSEQUENCE(EntryDetail.CONSEQUENCE, "TEXT", "可能产生的后果。"),
    ANSWER_NEEDED(EntryDetail.ANSWER_NEEDED, "true|false", "是否需要公开回应。"),
    LEAD(EntryDetail.LEAD, "UNIT", "主办单位。"),
    HELPERS(EntryDetail.HELPERS, "UNITS", "协办单位，多个用逗号隔开。"),
    OF(EntryDetail.UNIT, "UNIT", "所涉的单位。"),
    UNITS(EntryDetail.UNITS, "UNITS", "单位，多个用逗号隔开。"),
    SUGGESTED(EntryDetail.SUGGESTED, "UNIT", "建议的承办单位。"),
    UNTIL(EntryDetail.UNTIL, "DATE", "期限，如 '2026-07-01 17:30'。"),
    DEADLINE(EntryDetail.DEADLINE, "ID", "时限名称，如 report；见 case show。"),
    RESULT(EntryDetail.RESULT, "WORD", "线下处置结果：" + words(ReportResult.class) + "。"),
    KIND(EntryDetail.KIND, "WORD", "回应方式：" + words(AnswerKind.class) + "。"),
    SPEAKER(EntryDetail.SPEAKER, "UNIT", "发布单位。"),
    OUTLET(
            EntryDetail.OUTLETS,
            "NAME|PLATFORM|URL|TIME",
            "发布渠道，各部分用 | 隔开并加引号，如 '县发布|weibo|https://…|2026-07-01 10:00'；可写多次。"),
    PROPOSAL(EntryDetail.PROPOSAL, "WORD", "报审事项：" + words(Proposal.class) + "。"),
    DESPITE_PLATFORMS(EntryDetail.DESPITE_PLATFORMS, "", "平台未全部澄清仍办结；原因写在 --text。"),
    INTO(EntryDetail.INTO, "CASE", "并入的事项。"),
    ENTRY(EntryDetail.ENTRY, "ACTION", "要删去文字的那一步的记录编号；见 case show。");

    final EntryDetail detail;
    private final String label;
    private final String description;

    ActDetail(EntryDetail detail, String label, String description) {
        this.detail = detail;
        this.label = label;
        this.description = description;
    }

    private static <E extends Enum<E> & Coded> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Coded::code)
                .collect(Collectors.joining("、"));
    }

    String option() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    OptionSpec spec() {
        OptionSpec.Builder option = OptionSpec.builder(option()).description(description);
        switch (detail.kind()) {
            case FLAG -> flag(option);
            case TIME -> option.type(Instant.class).converters(new TimeValue()).paramLabel(label);
            case TEXTS ->
                    option.type(List.class)
                            .auxiliaryTypes(String.class)
                            .splitRegex("[,，、]")
                            .paramLabel(label);
            case OUTLETS ->
                    option.type(List.class)
                            .auxiliaryTypes(Outlet.class)
                            .converters(new OutletValue())
                            .paramLabel(label);
            default -> option.type(String.class).paramLabel(label);
        }
        return option.build();
    }

    /** Whether the public is to be answered is said; that platforms are missing is a mark. */
    private void flag(OptionSpec.Builder option) {
        option.type(Boolean.class);
        if (label.isEmpty()) {
            option.arity("0");
        } else {
            option.arity("1").paramLabel(label);
        }
    }

    /** Puts what was said into the act; nothing if nothing was. */
    void put(CaseAct act, OptionSpec option) {
        Object value = option.getValue();
        if (value == null) {
            return;
        }
        switch (detail.kind()) {
            case FLAG -> act.flag(detail, (Boolean) value);
            case TIME -> act.time(detail, ((Instant) value).toEpochMilli());
            case TEXTS ->
                    act.detail(detail, ((List<?>) value).stream().map(String.class::cast).toList());
            case OUTLETS ->
                    act.outlets(((List<?>) value).stream().map(Outlet.class::cast).toList());
            default -> act.detail(detail, (String) value);
        }
    }
}
