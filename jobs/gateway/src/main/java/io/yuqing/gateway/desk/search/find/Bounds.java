/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

import java.time.Duration;

/**
 * How far one search may go.
 *
 * @param checked items that the matcher looks at
 * @param atOnce of these, how many are in memory at a time
 * @param time after which no other piece of time is begun, and a receiver that is slow gets no more
 */
public record Bounds(int checked, int atOnce, Duration time) {}
