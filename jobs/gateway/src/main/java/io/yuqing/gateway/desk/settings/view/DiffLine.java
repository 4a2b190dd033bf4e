/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.view;

import io.yuqing.control.standing.FieldChange;
import io.yuqing.gateway.desk.settings.form.EntryForm;
import java.util.List;

/**
 * A field that a change makes another, for people.
 *
 * @param before empty if it was not there
 * @param after empty if it is not there any more
 */
public record DiffLine(String field, String before, String after) {
    /** Of the fields that a change makes others, in the words of a form. */
    public static List<DiffLine> of(EntryForm form, List<FieldChange> changes) {
        return changes.stream()
                .map(
                        each ->
                                new DiffLine(
                                        each.field().equals("deleted")
                                                ? "删除"
                                                : form.label(each.field()),
                                        text(each.before()),
                                        text(each.after())))
                .toList();
    }

    private static String text(Object value) {
        return Boolean.TRUE.equals(value) ? "是" : EntryForm.shown(value);
    }
}
