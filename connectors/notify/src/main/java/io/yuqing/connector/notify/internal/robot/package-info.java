/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Notices to group robots: one protocol a vendor, one sender for all. What only one vendor knows
 * stands in its class alone.
 */
package io.yuqing.connector.notify.internal.robot;
