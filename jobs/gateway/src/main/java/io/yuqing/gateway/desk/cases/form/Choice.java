/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.form;

/** One that can be chosen in a form. */
public record Choice(String value, String word) {
    static Choice of(String word) {
        return new Choice(word, word);
    }
}
