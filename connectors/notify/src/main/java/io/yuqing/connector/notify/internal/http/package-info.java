/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Requests over HTTP and what their answers mean where the receiver has no codes of its own. Knows
 * no vendor.
 */
package io.yuqing.connector.notify.internal.http;
