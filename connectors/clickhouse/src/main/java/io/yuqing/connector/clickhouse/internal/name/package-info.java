/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Names that never need quotes in SQL. Nothing else may enter. */
package io.yuqing.connector.clickhouse.internal.name;
