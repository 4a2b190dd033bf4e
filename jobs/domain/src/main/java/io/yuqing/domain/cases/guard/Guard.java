/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.guard;

import io.yuqing.domain.cases.record.CaseRefusal;

/** One thing that must be so before a command is carried out. */
@FunctionalInterface
interface Guard {
    /** Null if there is nothing against it. */
    CaseRefusal against(Attempt attempt);

    /** The first objection of several. */
    static Guard all(Guard... guards) {
        return attempt -> {
            for (Guard guard : guards) {
                CaseRefusal refusal = guard.against(attempt);
                if (refusal != null) {
                    return refusal;
                }
            }
            return null;
        };
    }

    /** One that came later, and so does not decide what was written before. */
    static Guard since(int rules, Guard guard) {
        return attempt -> attempt.entry().rules() < rules ? null : guard.against(attempt);
    }
}
