/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What a channel sends next of what waits: order, digests, and newer news in place of older. Pure;
 * no clock and no tokens of its own.
 */
package io.yuqing.domain.delivery.outbox;
