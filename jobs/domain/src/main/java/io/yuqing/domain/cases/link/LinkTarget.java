/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.link;

import java.util.Optional;

/** To what a link leads. */
public enum LinkTarget {
    /** An alert, whose case may not exist yet; the id is what makes its steps one for people. */
    ALERT('a'),
    CASE('c'),
    /** All open cases of the unit; there is no id. */
    LIST('l');

    private final char sign;

    LinkTarget(char sign) {
        this.sign = sign;
    }

    /** In a token. */
    byte sign() {
        return (byte) sign;
    }

    static Optional<LinkTarget> of(byte sign) {
        for (LinkTarget target : values()) {
            if (target.sign() == sign) {
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }
}
