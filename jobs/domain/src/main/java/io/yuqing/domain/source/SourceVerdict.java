/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.source;

/**
 * How a source stands at a time.
 *
 * @param since event time in ms at which the state began: for silence and slowness that of the last
 *     item plus the gap that was allowed, so that it does not depend on when somebody looked
 * @param lastItemAt event time of the newest item in ms, or {@link SourceHistory#NEVER}
 */
public record SourceVerdict(SourceState state, long since, long lastItemAt, SourceVolume volume) {}
