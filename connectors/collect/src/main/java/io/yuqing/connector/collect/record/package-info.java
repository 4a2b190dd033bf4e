/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Files of records with named fields: JSON lines, JSON arrays, SQLite, and CSV read as such. */
package io.yuqing.connector.collect.record;
