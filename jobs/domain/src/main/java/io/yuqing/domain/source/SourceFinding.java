/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.source;

/**
 * What is found about one side of a source, its gaps or its volume.
 *
 * @param state a fault, or {@link SourceState#OK}
 * @param since event time in ms at which the state began: for silence and slowness that of the last
 *     item plus the gap that was allowed, so that it does not depend on when somebody looked
 */
public record SourceFinding(SourceState state, long since) {}
