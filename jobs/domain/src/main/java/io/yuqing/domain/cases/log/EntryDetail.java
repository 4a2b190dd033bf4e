/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.log;

import io.yuqing.domain.rule.Coded;
import io.yuqing.domain.rule.Codes;
import java.util.Locale;
import java.util.Optional;

/** The fields that entries have beside who, when and what. Each has one type and one name. */
public enum EntryDetail implements Coded {
    TITLE("标题", Kind.TEXT),
    SOURCE("来源", Kind.TEXT),
    CATEGORY("归口", Kind.TEXT),
    LEVEL("级别", Kind.TEXT),
    /** The official number of a document; the desk types it, the engine never counts. */
    DOCUMENT("文号", Kind.TEXT),
    REASON("理由", Kind.TEXT),

    NATURE("性质", Kind.TEXT),
    REACH("影响范围", Kind.TEXT),
    MEDIA("媒体介入程度", Kind.TEXT),
    CONSEQUENCE("可能产生的后果", Kind.TEXT),
    ANSWER_NEEDED("是否需要公开回应", Kind.FLAG),

    LEAD("主办单位", Kind.TEXT),
    HELPERS("协办单位", Kind.TEXTS),
    UNIT("单位", Kind.TEXT),
    UNITS("单位", Kind.TEXTS),
    SUGGESTED("建议承办单位", Kind.TEXT),
    UNTIL("期限", Kind.TIME),
    DEADLINE("时限名称", Kind.TEXT),
    /** When it happened, if the desk wrote it down later. */
    HAPPENED_AT("发生时间", Kind.TIME),

    RESULT("线下处置结果", Kind.TEXT),
    KIND("回应方式", Kind.TEXT),
    SPEAKER("发布单位", Kind.TEXT),
    OUTLETS("发布渠道", Kind.OUTLETS),
    PROPOSAL("报审事项", Kind.TEXT),
    /** That a case is closed although not every platform was told; the text says why. */
    DESPITE_PLATFORMS("平台未全部澄清仍办结", Kind.FLAG),
    INTO("并入的事项", Kind.TEXT),
    ALERTS("预警", Kind.TEXTS),
    ENTRY("被删文字的记录", Kind.TEXT),

    ALERT_ID("预警编号", Kind.TEXT),
    TOLD_AS("预警", Kind.TEXT),
    STATE("预警状态", Kind.TEXT),
    VERSION("预警版本", Kind.NUMBER),
    SUBJECT_KIND("统计对象类别", Kind.TEXT),
    SUBJECT_ID("统计对象", Kind.TEXT),
    FIRST_POST_AT("首发时间", Kind.TIME),
    DETECTED_AT("发现时间", Kind.TIME),
    PLATFORMS("平台", Kind.TEXTS),

    STAGE("时限阶段", Kind.TEXT),
    DUE_AT("到期时间", Kind.TIME),
    TELL("告知", Kind.TEXTS),
    MERGED_FROM("并来的事项", Kind.TEXT),
    SPLIT_TO("拆出的事项", Kind.TEXT),
    SPLIT_FROM("拆自的事项", Kind.TEXT),
    DAY("日期", Kind.TEXT);

    /** The types of values. */
    public enum Kind {
        TEXT,
        TEXTS,
        /** Epoch milliseconds. */
        TIME,
        NUMBER,
        FLAG,
        OUTLETS
    }

    private final String word;
    private final Kind kind;

    EntryDetail(String word, Kind kind) {
        this.word = word;
        this.kind = kind;
    }

    /** The word on the wire. */
    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public String word() {
        return word;
    }

    public Kind kind() {
        return kind;
    }

    public static Optional<EntryDetail> find(String code) {
        return Codes.find(EntryDetail.class, code);
    }
}
