/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.send;

import io.yuqing.connector.clickhouse.RefusedRow;
import java.util.List;

/**
 * What became of a batch.
 *
 * @param rows acknowledged by the server
 * @param bytes of the batch, before compression
 * @param refused rows the server does not take
 * @param millis from the first attempt to the last acknowledgement
 */
public record SendOutcome(int rows, long bytes, List<RefusedRow> refused, long millis) {}
