/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.source;

import java.util.Locale;

/** How a source stands. Quiet and broken are different things: each state says which it is. */
public enum SourceState {
    /** Delivers as expected. */
    OK("正常"),
    /** Registered, and not one item since watching began. */
    NEVER_SEEN("从未收到"),
    /** Nothing for longer than its usual gap. */
    SLOW("间隔偏长"),
    /** Nothing for several times its usual gap: taken for broken. */
    SILENT("已中断"),
    /** Delivers, but its items bear times that lie ahead: a wrong clock or zone of a collector. */
    AHEAD("时钟超前"),
    /** Delivers, but far less in a day than usual. */
    LOW("明显偏少"),
    /** Delivers far more in a day than usual: a collector that reads twice, or a new coverage. */
    HIGH("明显偏多"),
    /** Delivers, but nobody registered it, so nobody would miss it. */
    UNREGISTERED("未登记"),
    /** No longer judged: taken out of the register, or, if it was in none, taken into it. */
    REMOVED("登记已变更");

    private final String text;

    SourceState(String text) {
        this.text = text;
    }

    /** The word in tables and metrics. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a word made by {@link #code}. */
    public static SourceState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** What people read. */
    public String text() {
        return text;
    }

    /** Whether somebody must look after it. */
    public boolean isFault() {
        return this != OK && this != UNREGISTERED && this != REMOVED;
    }
}
