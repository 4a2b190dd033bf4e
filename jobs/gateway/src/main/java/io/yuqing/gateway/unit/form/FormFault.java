/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.form;

/** What was typed cannot be sent; the message says in Chinese what to correct. */
public final class FormFault extends Exception {
    private static final long serialVersionUID = 1;

    public FormFault(String sentence) {
        super(sentence, null, false, false);
    }
}
