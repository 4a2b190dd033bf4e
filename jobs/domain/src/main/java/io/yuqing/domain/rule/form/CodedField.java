/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule.form;

import io.yuqing.domain.field.Fields;
import io.yuqing.domain.rule.Coded;
import io.yuqing.domain.rule.Codes;

/** Reads a word that stands for one of an enum's constants. */
final class CodedField {
    private CodedField() {}

    /** Null after a finding. */
    static <E extends Enum<E> & Coded> E oneOf(Fields in, String field, Class<E> type) {
        return in.coded(field, code -> Codes.find(type, code), "write one of " + Codes.list(type));
    }
}
