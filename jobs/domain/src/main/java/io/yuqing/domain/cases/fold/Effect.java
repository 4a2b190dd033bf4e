/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

/** What a command that nothing stands against does to its case. */
@FunctionalInterface
interface Effect {
    void apply(Change change);
}
