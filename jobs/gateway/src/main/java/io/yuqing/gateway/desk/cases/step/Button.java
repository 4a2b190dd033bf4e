/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.step;

import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.gateway.desk.page.DeskLinks;

/**
 * A way to a form.
 *
 * @param does what comes of it, in a few words
 */
public record Button(String word, String page, String does) {
    static Button of(String caseId, EntryType type) {
        return new Button(
                type.text(), DeskLinks.caseForm(caseId, type.code()), StepWords.does(type));
    }

    /** The same, written down for a unit. */
    static Button forUnit(String caseId, EntryType type, String unit) {
        return new Button(
                "代录" + type.text(),
                DeskLinks.caseForm(caseId, type.code()) + "?unit=" + DeskLinks.encoded(unit),
                "记下" + unit + "在电话里、书面上或会上说的：" + StepWords.does(type));
    }
}
