/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** What a failure means, how it is told, and how an outage is waited out. Sends nothing itself. */
package io.yuqing.connector.clickhouse.internal.error;
