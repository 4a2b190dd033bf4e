/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.step;

import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.record.Cause;

/** What commands do, and that they are done, in words. */
public final class StepWords {
    private StepWords() {}

    /** What comes of it. */
    static String does(EntryType type) {
        return switch (type) {
            case OPEN -> "登记一个新事项";
            case ACCEPT -> "由值班台受理；受理的时限停止计时，随后可以转办";
            case DECLINE -> "写明理由，本事项结束；红色、橙色须先经审定";
            case FALSE_ALARM -> "预警本来不该有：写明理由，本事项结束";
            case ASSESS -> "定性质、影响、级别，以及是否公开回应";
            case ASSIGN -> "交给一个主办单位，可以有协办单位；都要反馈";
            case ACKNOWLEDGE -> "表示单位已经收到；不再提醒签收";
            case RETURN -> "单位认为不归它办，写明理由退给值班台";
            case VERIFY -> "向单位问一个问题，限时答复；不改变主办";
            case REPORT -> "写下处置结果和反馈内容";
            case REJECT_REPORT -> "反馈不够：写明还缺什么，单位重新反馈";
            case ANSWER -> "写下已经公开发布的回应：方式、单位、渠道、网址";
            case CONFIRM -> "回应涉及的其他机关表示属实";
            case EXTEND -> "为一条时限申请更多时间，由值班台批";
            case GRANT -> "时限改到申请的时间";
            case DENY -> "时限不变";
            case INSTRUCT -> "写下领导的批示；本事项随即为督办事项";
            case SUPERVISE -> "列为督办事项";
            case LIFT -> "督办到此为止";
            case CONSULT -> "写下几个单位商定的意见和级别";
            case SUBMIT -> "把处置意见、回应或办理情况报给领导";
            case APPROVE -> "写下领导对报审事项的意见";
            case MERGE -> "同一件事有两个事项：把本事项并进另一个";
            case SPLIT -> "几条预警其实是另一件事：拆成新事项";
            case CLOSE -> "反馈、回应都齐了，本事项结束";
            case REOPEN -> "写明理由，结束了的事项接着办";
            case URGE -> "给还没有办完的单位发一次催办通知";
            case NOTE -> "记一句话，不改变状态";
            case CC -> "让别的单位知道本事项，不要求它办";
            case STRIKE -> "删去写错的一段文字；这一步和理由留在记录里";
            case ALERT, DUE, SETTINGS, SEAL -> type.text();
        };
    }

    /** 已受理, 已代水务局登记：签收: for whoever has just done it. */
    public static String done(Cause cause) {
        String whom = cause.by().onBehalf();
        return whom == null ? done(cause.type()) : "已代" + whom + "记下：" + cause.type().text();
    }

    private static String done(EntryType type) {
        return switch (type) {
            case DECLINE -> "已登记为不予受理";
            case DENY -> "已答复：不同意延期";
            case CONSULT -> "会商意见已记下";
            case CONFIRM -> "确认已记下";
            case NOTE -> "备注已记下";
            case STRIKE -> "文字已删去";
            default -> "已" + type.text();
        };
    }
}
