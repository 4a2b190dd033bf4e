/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What a user of the connector says: where the server is, which columns a row fills, how large a
 * batch may be, what becomes of a refused row. Nothing here writes, and nothing knows a table of
 * the project. Reasons are in {@code RATIONALE.md} of this module.
 */
package io.yuqing.connector.clickhouse;
