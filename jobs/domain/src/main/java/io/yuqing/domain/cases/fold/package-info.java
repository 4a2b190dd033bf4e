/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * From the log of cases to its image: which case an entry belongs to, what it does there, which
 * clocks start and stop, and the events that tell of it. What may be done is decided in {@code
 * guard}; nothing here has a clock or reads a file.
 */
package io.yuqing.domain.cases.fold;
