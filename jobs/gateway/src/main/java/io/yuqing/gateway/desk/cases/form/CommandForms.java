/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.form;

import static io.yuqing.gateway.desk.cases.form.Fields.flag;
import static io.yuqing.gateway.desk.cases.form.Fields.line;
import static io.yuqing.gateway.desk.cases.form.Fields.one;
import static io.yuqing.gateway.desk.cases.form.Fields.outlets;
import static io.yuqing.gateway.desk.cases.form.Fields.proposed;
import static io.yuqing.gateway.desk.cases.form.Fields.request;
import static io.yuqing.gateway.desk.cases.form.Fields.several;
import static io.yuqing.gateway.desk.cases.form.Fields.text;
import static io.yuqing.gateway.desk.cases.form.Fields.time;

import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.DeclineReason;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.FalseAlarmReason;
import io.yuqing.domain.cases.log.OpenSource;
import io.yuqing.domain.cases.log.Proposal;
import io.yuqing.domain.cases.log.ReportResult;
import io.yuqing.gateway.desk.cases.form.CommandForm.Heard;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The table of forms: every command with its fields. */
final class CommandForms {
    private static final Map<EntryType, CommandForm> ALL = table();

    private CommandForms() {}

    static CommandForm of(EntryType type) {
        return ALL.get(type);
    }

    private static Map<EntryType, CommandForm> table() {
        Map<EntryType, CommandForm> all = new EnumMap<>(EntryType.class);
        triage(all);
        units(all);
        answers(all);
        leaders(all);
        ends(all);
        put(all, CommandForm.of(EntryType.URGE, text("催办内容").required(false)));
        put(all, CommandForm.of(EntryType.NOTE, text("备注内容")).hearing(Heard.ANY_UNIT));
        put(
                all,
                CommandForm.of(
                        EntryType.CC,
                        several(EntryDetail.UNITS, CaseChoices::offices).called("抄送单位"),
                        text("说明").required(false)));
        put(
                all,
                CommandForm.of(
                                EntryType.STRIKE,
                                one(EntryDetail.ENTRY, CaseChoices::texts).called("删去哪一条的文字"),
                                text("删去的理由"))
                        .noting("文字删去后不能恢复；这一步本身和理由会留在记录里。"));
        return Collections.unmodifiableMap(all);
    }

    private static void put(Map<EntryType, CommandForm> all, CommandForm form) {
        all.put(form.type(), form);
    }

    private static void triage(Map<EntryType, CommandForm> all) {
        put(
                all,
                CommandForm.of(
                                EntryType.OPEN,
                                line(EntryDetail.TITLE).hint("写事，不写人；例如“城东断水两天，居民求助”。"),
                                one(EntryDetail.SOURCE, OpenSource.class),
                                one(EntryDetail.LEVEL, CaseChoices::levels),
                                one(EntryDetail.CATEGORY, CaseChoices::categories).required(false),
                                line(EntryDetail.DOCUMENT).required(false).hint("如〔2026〕17号。"),
                                time(EntryDetail.FIRST_POST_AT).required(false),
                                time(EntryDetail.DETECTED_AT)
                                        .required(false)
                                        .hint("不填就按登记的时间；时限从这里起算。"),
                                text("情况说明").required(false))
                        .hearing(Heard.ANY_UNIT));
        put(
                all,
                CommandForm.of(
                        EntryType.ACCEPT,
                        line(EntryDetail.DOCUMENT).required(false).hint("如〔2026〕17号。"),
                        text("受理意见").required(false)));
        put(
                all,
                CommandForm.of(
                                EntryType.DECLINE,
                                one(EntryDetail.REASON, DeclineReason.class),
                                text("情况说明").required(false).hint("理由选“其他”时必填；不超过 2,000 字。"))
                        .noting("红色、橙色事项须先报审并经领导审定。"));
        put(
                all,
                CommandForm.of(
                                EntryType.FALSE_ALARM,
                                one(EntryDetail.REASON, FalseAlarmReason.class),
                                text("说明").required(false))
                        .noting("登记后本事项结束。这条判定留作例子，今后调整规则时用来核对；规则现在不变，同样的内容还可能再次预警。"));
        put(
                all,
                CommandForm.of(
                        EntryType.ASSESS,
                        proposed(EntryDetail.NATURE, scene -> Assessments.NATURES),
                        proposed(EntryDetail.REACH, scene -> Assessments.REACHES),
                        proposed(EntryDetail.MEDIA, scene -> Assessments.MEDIA),
                        proposed(EntryDetail.CONSEQUENCE, scene -> Assessments.CONSEQUENCES),
                        one(EntryDetail.LEVEL, CaseChoices::levels),
                        one(EntryDetail.CATEGORY, CaseChoices::categories).required(false),
                        flag(EntryDetail.ANSWER_NEEDED).called("需要公开回应"),
                        text("研判意见").required(false)));
    }

    private static void units(Map<EntryType, CommandForm> all) {
        put(
                all,
                CommandForm.of(
                        EntryType.ASSIGN,
                        one(EntryDetail.LEAD, CaseChoices::units),
                        several(EntryDetail.HELPERS, CaseChoices::units)
                                .required(false)
                                .hint("协办单位也要签收、反馈；各单位都反馈了，本事项才能办结。"),
                        time(EntryDetail.UNTIL)
                                .required(false)
                                .called("反馈期限")
                                .hint("不填就按本县的时限；不能晚于本事项的时限。"),
                        text("办理要求")));
        put(
                all,
                CommandForm.of(EntryType.ACKNOWLEDGE, text("说明").required(false))
                        .hearing(Heard.UNIT));
        put(
                all,
                CommandForm.of(
                                EntryType.RETURN,
                                one(EntryDetail.SUGGESTED, CaseChoices::units).required(false),
                                text("退回理由"))
                        .hearing(Heard.UNIT));
        put(
                all,
                CommandForm.of(
                        EntryType.VERIFY,
                        several(EntryDetail.UNITS, CaseChoices::units).called("核实单位"),
                        time(EntryDetail.UNTIL),
                        text("核实的问题")));
        put(
                all,
                CommandForm.of(
                                EntryType.REPORT,
                                one(EntryDetail.RESULT, ReportResult.class),
                                text("反馈内容"))
                        .hearing(Heard.UNIT));
        put(
                all,
                CommandForm.of(
                        EntryType.REJECT_REPORT,
                        one(EntryDetail.UNIT, CaseChoices::reporting),
                        text("还缺什么")));
        put(
                all,
                CommandForm.of(
                                EntryType.EXTEND,
                                one(EntryDetail.DEADLINE, CaseChoices::deadlines).called("时限"),
                                time(EntryDetail.UNTIL).called("申请延至"),
                                text("延期理由"))
                        .hearing(Heard.UNIT));
        put(all, CommandForm.of(EntryType.GRANT, request(), text("意见").required(false)));
        put(all, CommandForm.of(EntryType.DENY, request(), text("意见").required(false)));
    }

    private static void answers(Map<EntryType, CommandForm> all) {
        put(
                all,
                CommandForm.of(
                                EntryType.ANSWER,
                                one(EntryDetail.KIND, AnswerKind.class),
                                proposed(EntryDetail.SPEAKER, CaseChoices::offices)
                                        .hint("写单位，不写个人。"),
                                outlets().hint("只有新闻发布会和专访可以不填网址。"),
                                text("回应要点").required(false))
                        .hearing(Heard.ANY_UNIT));
        put(
                all,
                CommandForm.of(EntryType.CONFIRM, text("确认的内容").required(false))
                        .hearing(Heard.ANY_UNIT)
                        .noting("回应涉及其他机关时，由该机关确认。"));
    }

    private static void leaders(Map<EntryType, CommandForm> all) {
        put(
                all,
                CommandForm.of(
                                EntryType.INSTRUCT,
                                one(EntryDetail.UNIT, CaseChoices::offices)
                                        .required(false)
                                        .called("交给谁办"),
                                time(EntryDetail.UNTIL).required(false).called("报告期限"),
                                text("批示内容").hint("写领导的职务，不写姓名；不超过 2,000 字。"))
                        .hearing(Heard.LEADER)
                        .noting("登记后即为督办事项，报告办理情况后才能销号和办结。"));
        put(all, CommandForm.of(EntryType.SUPERVISE, text("督办理由")));
        put(all, CommandForm.of(EntryType.LIFT, text("销号意见").required(false)));
        put(
                all,
                CommandForm.of(
                        EntryType.CONSULT,
                        several(EntryDetail.UNITS, CaseChoices::offices).called("参加单位"),
                        one(EntryDetail.LEVEL, CaseChoices::levels).called("会商定级"),
                        text("会商意见").hint("性质、走势、风险、预控处置意见；不超过 2,000 字。")));
        put(
                all,
                CommandForm.of(
                                EntryType.SUBMIT,
                                one(EntryDetail.PROPOSAL, Proposal.class),
                                text("报审内容"))
                        .hearing(Heard.ANY_UNIT));
        put(
                all,
                CommandForm.of(
                                EntryType.APPROVE,
                                one(EntryDetail.PROPOSAL, CaseChoices::submitted),
                                text("审定意见").required(false).hint("写领导的职务，不写姓名；不超过 2,000 字。"))
                        .hearing(Heard.LEADER));
    }

    private static void ends(Map<EntryType, CommandForm> all) {
        put(
                all,
                CommandForm.of(
                                EntryType.MERGE,
                                one(EntryDetail.INTO, CaseChoices::targets),
                                text("合并理由").required(false))
                        .noting("本事项的预警归到那个事项，本事项随即结束；不能撤销，只能重新拆分。"));
        put(
                all,
                CommandForm.of(
                                EntryType.SPLIT,
                                several(EntryDetail.ALERTS, CaseChoices::alerts).called("拆出的预警"),
                                line(EntryDetail.TITLE).required(false).called("新事项的标题"),
                                text("拆分理由").required(false))
                        .noting("本事项须留下至少一条预警；拆出的成为新事项，以后的预警跟着它。"));
        put(
                all,
                CommandForm.of(
                        EntryType.CLOSE,
                        flag(EntryDetail.DESPITE_PLATFORMS).hint("勾选的，请在办结意见里写明理由。"),
                        text("办结意见").required(false)));
        put(all, CommandForm.of(EntryType.REOPEN, text("重开理由")));
    }
}
