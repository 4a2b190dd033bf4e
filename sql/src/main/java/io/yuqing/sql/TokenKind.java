/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.sql;

/** What a token is. */
public enum TokenKind {
    /** Letters, digits, {@code _}, and {@code $} inside; also what is not ASCII and not quoted. */
    WORD,
    /** {@code '…'}, {@code "…"}, {@code `…`}, {@code ‘…’} or {@code “…”}, with its quotes. */
    QUOTED,
    /** {@code $tag$…$tag$}. */
    HEREDOC,
    /** Any other single character. */
    SYMBOL,
    COMMENT,
    /** White space. */
    BLANK
}
