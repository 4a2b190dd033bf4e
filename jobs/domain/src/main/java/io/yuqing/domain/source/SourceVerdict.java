/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.source;

import java.util.stream.Stream;

/**
 * How a source stands at a time. Its gaps, its clock and its volume are judged each by itself: a
 * source that is slow may be low as well.
 *
 * @param gaps OK, slow, silent or never seen
 * @param clock OK or ahead
 * @param amount OK, low or high
 * @param lastItemAt event time of the newest item in ms, or {@link SourceHistory#NEVER}
 * @param aheadMillis by how much its clock is ahead; 0 if it is not
 */
public record SourceVerdict(
        SourceFinding gaps,
        SourceFinding clock,
        SourceFinding amount,
        long lastItemAt,
        long aheadMillis,
        SourceVolume volume) {

    /**
     * The one word for a table: what it does not deliver says more than what is wrong with what it
     * delivers, and that more than how much it is. All is well from the minute it is seen to be,
     * not from the full hour of its volume: that may lie before the fault.
     */
    public SourceFinding worst() {
        return Stream.of(gaps, clock, amount)
                .filter(finding -> finding.state().isFault())
                .findFirst()
                .orElse(gaps);
    }
}
