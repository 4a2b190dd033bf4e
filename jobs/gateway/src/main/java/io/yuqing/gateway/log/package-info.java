/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** What of a fault may stand in a log. */
package io.yuqing.gateway.log;
