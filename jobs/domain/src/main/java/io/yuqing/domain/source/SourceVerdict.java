/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.source;

/**
 * How a source stands at a time. Its gaps and its volume are judged each by itself: a source that
 * is slow may be low as well.
 *
 * @param gaps OK, slow, silent or never seen
 * @param amount OK, low or high
 * @param lastItemAt event time of the newest item in ms, or {@link SourceHistory#NEVER}
 */
public record SourceVerdict(
        SourceFinding gaps, SourceFinding amount, long lastItemAt, SourceVolume volume) {

    /**
     * The one word for a table: what it does not deliver says more than how much it delivers. All
     * is well from the minute it is seen to be, not from the full hour of its volume: that may lie
     * before the fault.
     */
    public SourceFinding worst() {
        return gaps.state().isFault() || !amount.state().isFault() ? gaps : amount;
    }
}
