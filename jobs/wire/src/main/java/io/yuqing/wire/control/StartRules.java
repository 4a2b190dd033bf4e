/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import java.util.ArrayList;
import java.util.List;

/** Checks the rules a job starts from. */
public final class StartRules {
    private StartRules() {}

    /** One sentence for each rule that cannot be used. */
    public static List<String> problemsOf(List<ControlRecord> rules) {
        List<String> problems = new ArrayList<>();
        for (ControlRecord rule : rules) {
            try {
                RuleCodec.read(rule);
            } catch (ControlException e) {
                problems.add(e.getMessage());
            }
        }
        return problems;
    }
}
