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
 * @param time after which no other piece of time is begun
 */
public record Bounds(int checked, Duration time) {}
