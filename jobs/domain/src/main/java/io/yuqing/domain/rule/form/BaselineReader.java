/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule.form;

import io.yuqing.domain.field.Fields;
import io.yuqing.domain.rule.BaselineSpec;
import io.yuqing.domain.rule.Compare;
import io.yuqing.domain.rule.RuleWindow;
import io.yuqing.domain.rule.SubjectKind;
import java.util.List;

/** Reads the field {@code baseline}. */
final class BaselineReader {
    private final Fields in;

    BaselineReader(Fields in) {
        this.in = in;
    }

    /** Null if the rule has none, or after a problem. */
    BaselineSpec read(Compare compare, RuleWindow window, SubjectKind subject) {
        if (compare != Compare.BASELINE) {
            if (compare != null && in.has("baseline")) {
                in.problem("baseline", "remove it, only a burst has a baseline");
            }
            return null;
        }
        if (!in.has("baseline")) {
            return BaselineSpec.DEFAULT;
        }
        Fields nested = in.nested("baseline");
        if (nested == null) {
            return null;
        }
        nested.unknownFieldsExcept(List.of("past", "freeze_cap", "same_hour_of_week", "coverage"));
        past(nested);
        int freezeCap =
                nested.has("freeze_cap") ? freezeCap(nested) : BaselineSpec.DEFAULT.freezeCap();
        boolean sameHour = nested.flag("same_hour_of_week");
        if (sameHour && (window == RuleWindow.M5 || subject == SubjectKind.THREAD)) {
            nested.problem(
                    "same_hour_of_week", "remove it, or watch topics in a window of 1h or 24h");
        }
        boolean coverage = !nested.has("coverage") || nested.flag("coverage");
        return new BaselineSpec(BaselineSpec.EARS_PAST, freezeCap, sameHour, coverage);
    }

    private static void past(Fields nested) {
        String remedy = "write 7, the number of past windows EARS compares with";
        if (nested.has("past")) {
            Long past = nested.whole("past", BaselineSpec.EARS_PAST, remedy);
            if (past != null && past != BaselineSpec.EARS_PAST) {
                nested.problem("past", remedy);
            }
        }
    }

    private static int freezeCap(Fields nested) {
        String remedy =
                "write for how many window lengths the baseline stays frozen, 0 to 100, for example"
                        + " 7";
        Long freezeCap = nested.whole("freeze_cap", 0, remedy);
        if (freezeCap == null) {
            return 0;
        }
        if (freezeCap > 100) {
            nested.problem("freeze_cap", remedy);
        }
        return (int) Math.min(freezeCap, 100);
    }
}
