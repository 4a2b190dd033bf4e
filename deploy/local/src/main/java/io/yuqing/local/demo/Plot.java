/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

/** What happens in a stream. */
interface Plot {
    /** Plants everything; the same seed plants the same. */
    void play(long seed, Stage stage);
}
