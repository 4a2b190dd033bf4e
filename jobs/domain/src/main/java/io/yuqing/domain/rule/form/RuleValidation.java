/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule.form;

import io.yuqing.domain.field.Finding;
import io.yuqing.domain.field.Findings;
import java.util.List;

/** Finds what is wrong with a draft before it can reach a running job. */
public final class RuleValidation {
    private RuleValidation() {}

    /**
     * One sentence for each problem, naming rule, field, value and remedy; empty if {@link
     * RuleDraft#toRule()} will succeed. Never throws.
     */
    public static List<String> problems(RuleDraft draft) {
        return problems(draft, Vocabulary.ANY);
    }

    /** The same, words of channels and categories included. */
    public static List<String> problems(RuleDraft draft, Vocabulary vocabulary) {
        return read(draft, vocabulary).sentences();
    }

    /** The same with path, value and remedy apart. */
    public static List<Finding> findings(RuleDraft draft, Vocabulary vocabulary) {
        return read(draft, vocabulary).list();
    }

    private static Findings read(RuleDraft draft, Vocabulary vocabulary) {
        DraftReader reader = new DraftReader(draft, vocabulary);
        reader.read();
        return reader.findings();
    }
}
