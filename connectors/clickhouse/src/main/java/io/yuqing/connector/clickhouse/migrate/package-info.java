/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Brings a database to the schema of {@code sql/}. Knows the list of files and no table in them.
 */
package io.yuqing.connector.clickhouse.migrate;
