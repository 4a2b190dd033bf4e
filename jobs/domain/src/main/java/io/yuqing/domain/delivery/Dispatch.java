/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

import io.yuqing.domain.rule.Level;
import java.util.List;

/**
 * One notice for one channel, from the decision to its receipt; or, without a channel, one that was
 * withheld. Lives in Flink state. Times are wall clock in ms.
 */
public final class Dispatch {
    /** The same whenever the same step is decided again, so that a repeat is known. */
    public String id = "";

    /** Empty: withheld. */
    public String channel = "";

    /** Who is told by it. */
    public List<String> departments = List.of();

    public DeliveryReason reason = DeliveryReason.FIRED;

    /** Id of the silence that withholds it; empty: none does. */
    public String silence = "";

    /** Who asked for that silence and why; empty without one. */
    public String silenceReason = "";

    /** When that silence ends; 0 without one. */
    public long silencedUntil;

    public Handling handling = Handling.AT_ONCE;

    /** Of an alert; null for anything else and for what is withheld before anything happened. */
    public Happening happening;

    public Level level = Level.BLUE;

    /** What people were told before; null if nothing or the same. */
    public Level formerLevel;

    /** Whether late items have corrected the alert. */
    public boolean corrected;

    /** Number of the reminder, from 1. */
    public int reminder;

    /** Null for a sign of life and for a step of a case. */
    public AlertNews news;

    /** Null but for a sign of life. */
    public Heartbeat heartbeat;

    /** Null but for a step of a case. */
    public CaseNews caseNews;

    public long decidedAt;

    /** Not sent before. */
    public long notBefore;

    /** Attempts made. */
    public int attempts;

    /** Attempts of which nobody knows whether they arrived. */
    public int uncertain;

    /** Not tried again before. */
    public long retryAt;

    /** Which parts are delivered, as the sender's receipt says. */
    public long done;

    /** Id of the digest it was put into; empty: none. A digest is tried again as it was. */
    public String batch = "";

    /** Ids of older notices of its alert that never went out and that it speaks for. */
    public List<String> covers = List.of();

    /** Whether it tells the end of what this channel could not tell before it was over. */
    public boolean missed;

    /** Whether it may go out together with others; what is asked of a unit stands alone. */
    public boolean isForDigest() {
        return handling != Handling.AT_ONCE && caseNews == null;
    }

    /** Whether people may have seen it, or a part of it. */
    public boolean mayHaveArrived() {
        return uncertain > 0 || done != 0;
    }

    public boolean isWithheld() {
        return channel.isEmpty();
    }
}
