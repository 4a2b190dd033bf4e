/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.source;

import io.yuqing.domain.rule.Level;

/** What is alarmed of a source; the alarms are built in, their numbers stand in the register. */
public enum SourceAlarm {
    SILENCE("source-silence", "来源中断", "silence"),
    NEVER_SEEN("source-never-seen", "来源从未到数", "silence"),
    VOLUME("source-volume", "来源数量异常", "volume");

    private final String ruleId;
    private final String title;
    private final String measure;

    SourceAlarm(String ruleId, String title, String measure) {
        this.ruleId = ruleId;
        this.title = title;
        this.measure = measure;
    }

    /** The alarm for a state; null if there is none. */
    public static SourceAlarm of(SourceState state) {
        return switch (state) {
            case SLOW, SILENT -> SILENCE;
            case NEVER_SEEN -> NEVER_SEEN;
            case LOW, HIGH -> VOLUME;
            case OK, UNREGISTERED, REMOVED -> null;
        };
    }

    /** A break is worse than a delay or an odd number. */
    public static Level level(SourceState state) {
        return switch (state) {
            case SILENT, NEVER_SEEN -> Level.YELLOW;
            default -> Level.BLUE;
        };
    }

    /** Stands where alerts of rules name their rule. */
    public String ruleId() {
        return ruleId;
    }

    /** What people read. */
    public String title() {
        return title;
    }

    /** {@code silence} in minutes, or {@code volume} in items of a day. */
    public String measure() {
        return measure;
    }
}
