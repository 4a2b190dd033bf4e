/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.life;

/** What happens in a stream. */
public interface Plot {
    /** Plants everything; the same seed plants the same. */
    void play(long seed, LifeDraft draft);
}
