/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

/** How a source stands: a row of {@code source_states}, and what is kept of it in state. */
public class SourceRow {
    /** Of the register; platform and channel if it is in no register. */
    public String sourceId = "";

    /** As people know it; empty if the register gives none. */
    public String name = "";

    public String platform = "";
    public String channel = "";

    /** Code of a {@link io.yuqing.domain.source.SourceState}. */
    public String state = "";

    /** Event time at which the state began, epoch milliseconds. */
    public long since;

    /** Event time of its newest item; {@code Long.MIN_VALUE} if there was none. */
    public long lastItemAt = Long.MIN_VALUE;

    /** Usual longest gap between items in seconds; 0 if nobody registered the source. */
    public long intervalSeconds;

    /** Items of the last 24 full hours, and the mean of such spans before. */
    public long items24h;

    public double usual24h;

    /** By how much its clock is ahead in seconds; 0 if it is not. */
    public long aheadSeconds;

    /** Grows with every row written of this source, also over a start without state. */
    public long version;
}
