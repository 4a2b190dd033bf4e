/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.form.RuleDraft;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rules as tests write them. */
final class Drafts {
    private Drafts() {}

    /** Comments of a topic in an hour, from 10 on, with whatever stands in {@code fields}. */
    static Rule rule(String id, Object... fields) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("id", id);
        draft.put("revision", 1);
        draft.put("name", "规则 " + id);
        draft.put("subject", "topic");
        draft.put("measure", "comments");
        draft.put("window", "1h");
        draft.put("levels", Map.of("blue", 10));
        for (int i = 0; i < fields.length; i += 2) {
            draft.put((String) fields[i], fields[i + 1]);
        }
        return RuleDraft.of(draft).toRule();
    }
}
