/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.county;

/** What an item is. */
public enum Kind {
    ORIGINAL("original"),
    REPOST("repost"),
    COMMENT("comment");

    public final String code;

    Kind(String code) {
        this.code = code;
    }

    /** Posts (originals and reposts) and comments travel in two streams. */
    public boolean isComment() {
        return this == COMMENT;
    }
}
