/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.source;

/** One step of an alert about a source; goes where the alerts of rules go. */
public class SourceAlert {
    public String alertId = "";
    public String ruleId = "";
    public String ruleName = "";
    public String sourceId = "";

    /** Of the register; empty if it gives none. */
    public String sourceName = "";

    public String platform = "";

    /** Code of a {@link io.yuqing.domain.rule.Level}. */
    public String level = "";

    /** firing or resolved. */
    public String state = "";

    /** Code and text of the {@link io.yuqing.domain.source.SourceState} that caused the step. */
    public String reason = "";

    public String reasonText = "";

    /** Event times, epoch milliseconds; {@code Long.MIN_VALUE} if not resolved. */
    public long startedAt;

    public long resolvedAt = Long.MIN_VALUE;

    /** When it was judged. */
    public long judgedAt;

    /** silence or clock in minutes, or volume in items a day. */
    public String measure = "";

    public double value;
    public double threshold;
    public long version;
}
