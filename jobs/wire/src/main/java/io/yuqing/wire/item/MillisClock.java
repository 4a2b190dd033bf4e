/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import java.io.Serializable;

/** Epoch milliseconds now, for records that carry no time of collection; a constant in tests. */
@FunctionalInterface
public interface MillisClock extends Serializable {
    long now();
}
