/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.log;

import io.yuqing.domain.rule.Coded;
import io.yuqing.domain.rule.Codes;
import java.util.Locale;
import java.util.Optional;

/** What an entry of the log does: the commands of people, then what only a machine writes. */
public enum EntryType implements Coded {
    OPEN("登记"),
    ACCEPT("受理"),
    DECLINE("不予受理"),
    FALSE_ALARM("判为误报"),
    ASSESS("研判"),
    ASSIGN("转办"),
    ACKNOWLEDGE("签收"),
    RETURN("退回"),
    VERIFY("交办核实"),
    REPORT("反馈"),
    REJECT_REPORT("要求补充"),
    ANSWER("登记回应"),
    CONFIRM("确认"),
    EXTEND("申请延期"),
    GRANT("同意延期"),
    DENY("不同意延期"),
    INSTRUCT("登记批示"),
    SUPERVISE("督办"),
    LIFT("销号"),
    CONSULT("会商"),
    SUBMIT("报审"),
    APPROVE("审定"),
    MERGE("合并"),
    SPLIT("拆分"),
    CLOSE("办结"),
    REOPEN("重开"),
    URGE("催办"),
    NOTE("备注"),
    CC("抄送"),
    /** Takes the text of an earlier entry away, with a reason. */
    STRIKE("删去文字"),

    ALERT("预警"),
    DUE("时限"),
    SETTINGS("设置"),
    SEAL("封印");

    private final String text;

    EntryType(String text) {
        this.text = text;
    }

    /** The word on the wire. */
    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read, fit to follow 已由水务局. */
    public String text() {
        return text;
    }

    public boolean isOfMachine() {
        return compareTo(ALERT) >= 0;
    }

    public static Optional<EntryType> find(String code) {
        return Codes.find(EntryType.class, code);
    }
}
