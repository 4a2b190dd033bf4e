/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

/** The mood a text was written in: what an honest reader would call it. */
enum Tone {
    NEGATIVE("negative"),
    NEUTRAL("neutral"),
    POSITIVE("positive");

    final String code;

    Tone(String code) {
        this.code = code;
    }
}
