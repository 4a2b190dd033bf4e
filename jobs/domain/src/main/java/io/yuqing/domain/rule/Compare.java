/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

import java.util.Optional;

/** What the value of a measure is held against. */
public enum Compare implements Coded {
    /** Fixed numbers, one for each level. */
    THRESHOLD,
    /** A multiple of the value of an earlier window of the same length. */
    RATIO,
    /** What is usual: the EARS upper limit over past windows. */
    BASELINE;

    /** The word used on the wire. */
    @Override
    public String code() {
        return Codes.of(this);
    }

    /** The constant with this word, if there is one. */
    public static Optional<Compare> find(String code) {
        return Codes.find(Compare.class, code);
    }
}
