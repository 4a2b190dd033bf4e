/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.county;

/** The mood a text was written in: what an honest reader would call it. */
public enum Mood {
    NEGATIVE("negative"),
    NEUTRAL("neutral"),
    POSITIVE("positive");

    public final String code;

    Mood(String code) {
        this.code = code;
    }
}
