/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * How often a channel may be used and when it is tried again: rates, token bucket, back-off. Pure;
 * knows no clock and nothing of what is sent.
 */
package io.yuqing.connector.notify.rate;
