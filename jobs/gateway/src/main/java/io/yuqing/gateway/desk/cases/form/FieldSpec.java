/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.form;

import io.yuqing.domain.cases.log.EntryDetail;
import java.util.List;
import java.util.function.Function;

/**
 * A field of a form.
 *
 * @param detail that it fills; null for the free text
 * @param choices what can be chosen or is proposed; of other fields none
 */
public record FieldSpec(
        EntryDetail detail,
        Kind kind,
        String label,
        boolean required,
        String hint,
        Function<FormScene, List<Choice>> choices) {

    /** How a field is filled in. */
    public enum Kind {
        LINE,
        /** A line for which words are proposed. */
        PROPOSED,
        CHOICE,
        CHOICES,
        TIME,
        FLAG,
        OUTLETS,
        /** One of the requests for more time: a deadline, and the unit that asks. */
        REQUEST,
        TEXT
    }

    /** What the page calls it. */
    public String name() {
        return detail == null ? "text" : detail.code();
    }

    FieldSpec required(boolean needed) {
        return new FieldSpec(detail, kind, label, needed, hint, choices);
    }

    FieldSpec called(String other) {
        return new FieldSpec(detail, kind, other, required, hint, choices);
    }

    FieldSpec hint(String other) {
        return new FieldSpec(detail, kind, label, required, other, choices);
    }
}
