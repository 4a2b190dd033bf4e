/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

import java.util.List;

/** Finds what is wrong with a draft before it can reach a running job. */
public final class RuleValidation {
    private RuleValidation() {}

    /**
     * One sentence for each problem, naming rule, field, value and remedy; empty if {@link
     * RuleDraft#toRule()} will succeed. Never throws.
     */
    public static List<String> problems(RuleDraft draft) {
        DraftReader reader = new DraftReader(draft);
        reader.read();
        return reader.problems();
    }
}
