/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.orphans;

import java.util.OptionalLong;

/**
 * A process whose parent was killed.
 *
 * @param part what it was, e.g. {@code kafka.Kafka}
 * @param goneAfter milliseconds until it was gone; empty if it outlived the wait
 */
record LeftBehind(String part, OptionalLong goneAfter) {}
