/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.truth;

/**
 * A kill that a run has survived.
 *
 * @param seconds from the kill until all tasks ran again
 */
record SurvivedKill(KilledPart killed, double seconds) {}
