/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import static io.yuqing.tools.cases.ActDetail.ALERT;
import static io.yuqing.tools.cases.ActDetail.ANSWER_NEEDED;
import static io.yuqing.tools.cases.ActDetail.CATEGORY;
import static io.yuqing.tools.cases.ActDetail.CONSEQUENCE;
import static io.yuqing.tools.cases.ActDetail.DEADLINE;
import static io.yuqing.tools.cases.ActDetail.DESPITE_PLATFORMS;
import static io.yuqing.tools.cases.ActDetail.DOCUMENT;
import static io.yuqing.tools.cases.ActDetail.ENTRY;
import static io.yuqing.tools.cases.ActDetail.HELPERS;
import static io.yuqing.tools.cases.ActDetail.INTO;
import static io.yuqing.tools.cases.ActDetail.KIND;
import static io.yuqing.tools.cases.ActDetail.LEAD;
import static io.yuqing.tools.cases.ActDetail.LEVEL;
import static io.yuqing.tools.cases.ActDetail.MEDIA;
import static io.yuqing.tools.cases.ActDetail.NATURE;
import static io.yuqing.tools.cases.ActDetail.OF;
import static io.yuqing.tools.cases.ActDetail.OUTLET;
import static io.yuqing.tools.cases.ActDetail.PROPOSAL;
import static io.yuqing.tools.cases.ActDetail.REACH;
import static io.yuqing.tools.cases.ActDetail.REASON;
import static io.yuqing.tools.cases.ActDetail.RESULT;
import static io.yuqing.tools.cases.ActDetail.SOURCE;
import static io.yuqing.tools.cases.ActDetail.SPEAKER;
import static io.yuqing.tools.cases.ActDetail.SUGGESTED;
import static io.yuqing.tools.cases.ActDetail.TITLE;
import static io.yuqing.tools.cases.ActDetail.UNITS;
import static io.yuqing.tools.cases.ActDetail.UNTIL;

import io.yuqing.domain.cases.log.EntryType;
import java.util.List;

/** The commands that a person may give, and what each may say. Who may and when: the guards. */
final class ActTable {
    static final List<Act> ALL =
            List.of(
                    act(EntryType.OPEN, "登记一个事项。", TITLE, SOURCE, LEVEL, CATEGORY, DOCUMENT, ALERT),
                    act(EntryType.ACCEPT, "受理。"),
                    act(EntryType.DECLINE, "不予受理；红色、橙色事项须先经审定。", REASON),
                    act(EntryType.FALSE_ALARM, "判为误报；案例见 case false-alarms。", REASON),
                    act(
                            EntryType.ASSESS,
                            "研判：四要素、级别、是否公开回应。",
                            NATURE,
                            REACH,
                            MEDIA,
                            CONSEQUENCE,
                            ANSWER_NEEDED,
                            LEVEL,
                            CATEGORY),
                    act(EntryType.ASSIGN, "转办；办理要求写在 --text。", LEAD, HELPERS, UNTIL),
                    act(EntryType.ACKNOWLEDGE, "签收。"),
                    act(EntryType.RETURN, "退回；理由写在 --text。", SUGGESTED),
                    act(EntryType.VERIFY, "交办核实；问题写在 --text。", UNITS, UNTIL),
                    act(EntryType.REPORT, "反馈；内容写在 --text。", RESULT),
                    act(EntryType.REJECT_REPORT, "要求补充；还缺什么写在 --text。", OF),
                    act(EntryType.ANSWER, "登记一次公开回应。", KIND, SPEAKER, OUTLET),
                    act(EntryType.CONFIRM, "确认：涉及本单位的内容属实。"),
                    act(EntryType.EXTEND, "申请延期；理由写在 --text。", DEADLINE, UNTIL),
                    act(EntryType.GRANT, "同意延期。", DEADLINE, OF),
                    act(EntryType.DENY, "不同意延期。", DEADLINE, OF),
                    act(EntryType.INSTRUCT, "登记批示，随即督办；内容写在 --text，代录要写 --medium。", OF, UNTIL),
                    act(EntryType.SUPERVISE, "督办；理由写在 --text。"),
                    act(EntryType.LIFT, "督办销号；批示事项须先报审“办理情况”。"),
                    act(EntryType.CONSULT, "会商；意见写在 --text。", UNITS, LEVEL),
                    act(EntryType.SUBMIT, "报审；内容写在 --text。", PROPOSAL),
                    act(EntryType.APPROVE, "审定；代录要写 --medium。", PROPOSAL),
                    act(EntryType.MERGE, "并入另一个事项。", INTO),
                    act(EntryType.SPLIT, "把一部分预警拆为新的事项。", ALERT, TITLE),
                    act(EntryType.CLOSE, "办结；还缺什么会逐项列出。", DESPITE_PLATFORMS),
                    act(EntryType.REOPEN, "重开；理由写在 --text。"),
                    act(EntryType.URGE, "催办。"),
                    act(EntryType.NOTE, "备注；内容写在 --text。"),
                    act(EntryType.CC, "抄送。", UNITS),
                    act(EntryType.STRIKE, "删去一步的文字，保留其余记录；理由写在 --text。", ENTRY));

    private ActTable() {}

    private static Act act(EntryType type, String description, ActDetail... details) {
        return new Act(type, description, List.of(details));
    }

    /** A command with what may be said in it. */
    record Act(EntryType type, String description, List<ActDetail> details) {
        /** As the log calls it; but {@code verify} proves the record, here as everywhere. */
        String command() {
            return type == EntryType.VERIFY ? "inquire" : type.code().replace('_', '-');
        }

        /** Whether it is about a case that there is. */
        boolean hasCase() {
            return type != EntryType.OPEN;
        }
    }
}
