/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.channel;

import io.yuqing.connector.notify.Receipt;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.jobs.delivery.journal.DeliveryRow;
import java.util.List;

/**
 * What came of an attempt.
 *
 * @param sent the dispatches of the message
 * @param tokens that were taken for it
 * @param row as it is on record, or will be
 */
record AttemptResult(List<Dispatch> sent, int tokens, Receipt receipt, DeliveryRow row) {}
