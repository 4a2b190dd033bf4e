/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

import java.util.List;

/** How the monitoring itself was found to be. Lives in Flink state. */
public final class Heartbeat {
    /** When it was looked at; ms of the wall clock. */
    public long at;

    /** Read since midnight. */
    public long items;

    /** Alerts on topics and threads that began to fire since midnight. */
    public long alerts;

    /** When the newest item was read; ms of the wall clock, 0 if none is known. */
    public long newest;

    /** Sources that are expected to deliver; 0: none is registered. */
    public int sources;

    /** Those of them that do not. */
    public List<SilentSource> silent = List.of();

    /** Channels that refuse what is sent until somebody changes something. */
    public List<RefusingChannel> refusing = List.of();

    /** The day that the last seal of the record of cases closes; empty if there is none. */
    public String sealedDay = "";

    /** The first signs of that seal: a witness outside the tables. */
    public String seal = "";

    /** What is to be done about the calendar of working days, in a sentence; empty: nothing. */
    public String calendar = "";

    /** Whether the tables answered. */
    public boolean known = true;
}
