/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.feed;

/** A document that is no feed, or not all of one. Nothing of it was handed out. */
public final class UnreadableFeedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final FeedFlaw flaw;
    private final int line;

    UnreadableFeedException(FeedFlaw flaw) {
        this(flaw, 0, null);
    }

    /**
     * @param line where it was noticed; 0 if that is not known
     */
    UnreadableFeedException(FeedFlaw flaw, int line, Throwable cause) {
        super(flaw.english() + (line > 0 ? " (line " + line + ")" : ""), cause);
        this.flaw = flaw;
        this.line = line;
    }

    FeedFlaw flaw() {
        return flaw;
    }

    /** For staff, without a full stop. */
    public String chinese() {
        return flaw.chinese() + (line > 0 ? "（第 " + line + " 行）" : "");
    }
}
