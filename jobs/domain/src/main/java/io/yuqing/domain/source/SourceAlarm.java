/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.source;

import io.yuqing.domain.rule.Level;
import java.time.Duration;

/** What is alarmed of a source; the alarms are built in, their numbers stand in the register. */
public enum SourceAlarm {
    SILENCE("source-silence", "silence"),
    NEVER_SEEN("source-never-seen", "silence"),
    CLOCK("source-clock", "clock"),
    VOLUME("source-volume", "volume");

    private static final Duration DAY = Duration.ofDays(1);

    private final String ruleId;
    private final String measure;

    SourceAlarm(String ruleId, String measure) {
        this.ruleId = ruleId;
        this.measure = measure;
    }

    /** The alarm for a state; null if there is none. */
    public static SourceAlarm of(SourceState state) {
        return switch (state) {
            case SLOW, SILENT -> SILENCE;
            case NEVER_SEEN -> NEVER_SEEN;
            case AHEAD -> CLOCK;
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

    /** What people read. */
    public static String title(SourceState state) {
        return switch (state) {
            case SLOW -> "来源间隔偏长";
            case SILENT -> "来源中断";
            case NEVER_SEEN -> "来源从未收到数据";
            case AHEAD -> "来源时钟超前";
            default -> "来源数量异常";
        };
    }

    /**
     * How long all must be well before the alarm ends, in ms. A source that is a little slower than
     * its interval is in time after each item and late before the next; two intervals without a gap
     * are none of its lucky ones, and likewise without an item that is ahead. A volume is one of a
     * day. What was never seen is seen once for all.
     *
     * @param interval usual longest gap of the source
     */
    long stay(Duration interval) {
        return switch (this) {
            case SILENCE, CLOCK -> Math.min(2 * interval.toMillis(), 2 * DAY.toMillis());
            case NEVER_SEEN -> 0;
            case VOLUME -> DAY.toMillis();
        };
    }

    /** Stands where alerts of rules name their rule. */
    public String ruleId() {
        return ruleId;
    }

    /** {@code silence} and {@code clock} in minutes, {@code volume} in items of a day. */
    public String measure() {
        return measure;
    }
}
