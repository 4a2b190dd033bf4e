/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.life;

import io.yuqing.local.demo.county.Topic;

/**
 * Something that must call nobody, or only quietly.
 *
 * @param what of which kind
 * @param topic the subject on which nothing may be raised
 * @param thread the thread that is meant too, or null
 * @param from the first moment, epoch milliseconds
 * @param until the last
 */
public record CalmEvent(What what, Topic topic, Cascade thread, long from, long until) {
    /** What it is. */
    public enum What {
        /** The hours of the day: nothing happens but that people wake and sleep. */
        DAILY_RHYTHM("daily_rhythm"),
        /** The same hour of every week is many times busier than the rest. */
        WEEKLY_PEAK("weekly_peak"),
        /** One voice writes the same thread full. */
        ONE_VOICE("one_voice"),
        /** A collector sends half a day again. */
        RESENT("resent"),
        /** A collector begins to fetch twice as much. */
        COVERAGE("coverage");

        public final String code;

        What(String code) {
            this.code = code;
        }
    }
}
