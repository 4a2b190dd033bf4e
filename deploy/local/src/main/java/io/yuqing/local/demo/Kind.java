/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

/** What an item is. */
enum Kind {
    ORIGINAL("original"),
    REPOST("repost"),
    COMMENT("comment");

    final String code;

    Kind(String code) {
        this.code = code;
    }

    /** Posts (originals and reposts) and comments travel in two streams. */
    boolean isComment() {
        return this == COMMENT;
    }
}
