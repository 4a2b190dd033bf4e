/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * How the delivery job writes what nobody waits for: taken at once, written by a thread of its own
 * when the server answers, kept in checkpoints until then. Knows nothing of what is written.
 */
package io.yuqing.jobs.delivery.queue;
