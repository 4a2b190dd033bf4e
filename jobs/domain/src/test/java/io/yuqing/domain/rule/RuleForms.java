/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

import java.util.HashMap;
import java.util.Map;

/** Written rules to start from in tests, as a YAML or JSON reader would give them. */
public final class RuleForms {
    private RuleForms() {}

    /** 100 reactions of a thread in 5 minutes, at once, kept for 10 minutes. */
    public static Map<String, Object> reactions() {
        Map<String, Object> form = new HashMap<>();
        form.put("id", "reactions-100");
        form.put("revision", 3);
        form.put("name", "五分钟内一百条回应");
        form.put("subject", "thread");
        form.put("measure", "total");
        form.put("window", "5m");
        form.put("threshold", 100);
        form.put("level", "yellow");
        return form;
    }

    /** A burst of a topic by the day. */
    public static Map<String, Object> burst() {
        Map<String, Object> form = reactions();
        form.put("id", "burst-day");
        form.put("subject", "topic");
        form.put("measure", "burst");
        form.put("window", "24h");
        form.put("min_count", 20);
        form.remove("threshold");
        return form;
    }

    /** The form with these fields set; a null value takes the field away. */
    public static Map<String, Object> with(Map<String, Object> form, Object... fieldsAndValues) {
        Map<String, Object> changed = new HashMap<>(form);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            String field = (String) fieldsAndValues[i];
            if (fieldsAndValues[i + 1] == null) {
                changed.remove(field);
            } else {
                changed.put(field, fieldsAndValues[i + 1]);
            }
        }
        return changed;
    }

    public static Rule rule(Map<String, Object> form, Object... fieldsAndValues) {
        return RuleDraft.of(with(form, fieldsAndValues)).toRule();
    }
}
