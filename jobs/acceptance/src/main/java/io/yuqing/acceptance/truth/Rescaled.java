/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.truth;

/**
 * The job was stopped with a savepoint and started from it again, with another parallelism.
 *
 * @param parallelism from then on
 * @param accounted records that were accounted for when it stood still
 * @param seconds from the order to stop until all tasks ran again
 */
record Rescaled(int parallelism, long accounted, double seconds) {}
