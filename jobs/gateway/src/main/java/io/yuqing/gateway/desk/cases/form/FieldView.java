/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.form;

import java.util.List;
import java.util.Map;

/**
 * A field as the page shows it.
 *
 * @param value as it stands in it
 * @param chosen of several
 * @param rows for the places of an answer
 * @param error what is wrong with it; empty if nothing
 */
public record FieldView(
        FieldSpec spec,
        String value,
        List<String> chosen,
        List<Choice> choices,
        List<OutletRow> rows,
        String error) {

    static FieldView of(FieldSpec spec, FormScene scene, Typed typed, Map<String, String> errors) {
        boolean outlets = spec.kind() == FieldSpec.Kind.OUTLETS;
        return new FieldView(
                spec,
                typed.one(spec.name()),
                typed.all(spec.name()),
                spec.choices().apply(scene),
                outlets ? OutletRow.of(typed, errors) : List.of(),
                errors.getOrDefault(spec.name(), ""));
    }

    public String id() {
        return "f-" + spec.name();
    }

    /** What ears get after the label; null if there is nothing. */
    public String described() {
        String error = this.error.isEmpty() ? "" : "error-" + spec.name();
        String hint = spec.hint().isEmpty() ? "" : "hint-" + spec.name();
        String both = (error + " " + hint).strip();
        return both.isEmpty() ? null : both;
    }

    public boolean isWide() {
        return switch (spec.kind()) {
            case TEXT, OUTLETS, CHOICES -> true;
            default -> false;
        };
    }
}
