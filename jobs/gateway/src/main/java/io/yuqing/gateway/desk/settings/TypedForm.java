/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import io.javalin.http.Context;
import io.yuqing.gateway.desk.settings.form.EntryForm;
import io.yuqing.gateway.desk.settings.form.FieldSpec;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlJson;
import io.yuqing.wire.control.ControlRecord;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a form has sent. */
final class TypedForm {
    private static final int MOST_DAYS = 7;

    private final Context request;

    TypedForm(Context request) {
        this.request = request;
    }

    /** Empty if it was not sent; lines end as on this side. */
    String text(String name) {
        String value = value(name);
        return value == null ? "" : value;
    }

    /** Null if it was not sent; what was ticked and what was typed beside it are one text. */
    private String value(String name) {
        List<String> sent = request.formParams(name);
        return sent.isEmpty()
                ? null
                : sent.stream()
                        .filter(each -> sent.size() == 1 || !each.isBlank())
                        .map(each -> each.replace("\r\n", "\n"))
                        .distinct()
                        .collect(Collectors.joining("、"));
    }

    /** 0 for what is no number. */
    long number(String name) {
        try {
            return Long.parseLong(text(name).strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    int days() {
        return (int) Math.max(1, Math.min(MOST_DAYS, number("days")));
    }

    boolean isYaml() {
        return text("as").equals("yaml");
    }

    /** The fields of a revision that the page carried along; empty if it is no object. */
    Map<String, Object> entry() {
        try {
            return new LinkedHashMap<>(
                    ControlJson.object("entry", ControlRecord.of("", text("entry"))));
        } catch (ControlException e) {
            return new LinkedHashMap<>();
        }
    }

    /** The entry with what was typed in the fields of its form. */
    Map<String, Object> merged(EntryForm form) {
        Map<String, Object> merged = form.merged(entry(), this::value);
        String id = text("id").strip();
        if (!id.isEmpty()) {
            merged.put("id", id);
        }
        return merged;
    }

    /** As it stands on the page, so that nothing typed is lost. */
    FormState state(EntryForm form) {
        Map<String, String> values = new HashMap<>();
        for (FieldSpec each : form.typed()) {
            values.put(each.name(), text(each.name()));
        }
        return new FormState(
                text("id").strip(),
                number("base"),
                entry(),
                values,
                isYaml() ? text("yaml") : null,
                Map.of(),
                List.of(),
                days());
    }
}
