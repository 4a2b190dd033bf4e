/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.form;

/**
 * A field of a form.
 *
 * @param name as the entry calls it
 * @param label as people call it
 * @param hint what to write, and what it means; may be empty
 */
public record FieldSpec(String name, String label, String hint, Type type) {
    /** How it is asked for. */
    public enum Type {
        LINE,
        AREA,
        /** Several values, with commas between. */
        LIST,
        /** For how long a silence holds. */
        LENGTH
    }

    static FieldSpec line(String name, String label, String hint) {
        return new FieldSpec(name, label, hint, Type.LINE);
    }

    static FieldSpec list(String name, String label, String hint) {
        return new FieldSpec(name, label, hint, Type.LIST);
    }
}
