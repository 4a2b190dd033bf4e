/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second.view;

import java.io.Serializable;
import java.time.Duration;

/**
 * How much is grouped.
 *
 * @param every a subject is grouped anew no sooner
 * @param subjects at most so many at a time
 */
public record ViewOptions(Duration every, int subjects) implements Serializable {
    /** A set stands for its subject so many times as long as it takes until the next. */
    private static final int PATIENCE = 3;

    long freshMillis() {
        return PATIENCE * every.toMillis();
    }
}
