/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.form;

/**
 * A field of a form.
 *
 * @param name as the entry calls it, with a dot between those of fields within
 * @param label as people call it
 * @param hint what to write, and what it means; may be empty
 * @param choosing what is offered
 */
public record FieldSpec(String name, String label, String hint, Type type, Choosing choosing) {
    /** How it is asked for. */
    public enum Type {
        LINE,
        AREA,
        /** Several values, with commas between; those that are offered are ticked. */
        LIST,
        /** One of those that are offered. */
        CHOICE,
        /** A number. */
        NUMBER,
        /** For how long a silence holds. */
        LENGTH
    }

    static FieldSpec line(String name, String label, String hint) {
        return new FieldSpec(name, label, hint, Type.LINE, Choosing.NOTHING);
    }

    /** Anything may be written; some of it is offered. */
    static FieldSpec line(String name, String label, String hint, Choosing choosing) {
        return new FieldSpec(name, label, hint, Type.LINE, choosing);
    }

    static FieldSpec area(String name, String label, String hint) {
        return new FieldSpec(name, label, hint, Type.AREA, Choosing.NOTHING);
    }

    static FieldSpec number(String name, String label, String hint) {
        return new FieldSpec(name, label, hint, Type.NUMBER, Choosing.NOTHING);
    }

    static FieldSpec list(String name, String label, String hint, Choosing choosing) {
        return new FieldSpec(name, label, hint, Type.LIST, choosing);
    }

    static FieldSpec choice(String name, String label, String hint, Choosing choosing) {
        return new FieldSpec(name, label, hint, Type.CHOICE, choosing);
    }
}
