/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** How well rules find planted bursts, and what they keep quiet about. Reads finished runs only. */
package io.yuqing.acceptance.alerts;
