/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import java.time.Instant;

/**
 * One record of the stream in order of arrival.
 *
 * @param comment whether it belongs to the comments stream; else to the posts stream
 * @param value the raw bytes, possibly malformed; the receiver owns the array
 * @param collectedAt when the collector delivers it; never falls from one record to the next
 */
public record DemoRecord(boolean comment, byte[] value, Instant collectedAt) {}
