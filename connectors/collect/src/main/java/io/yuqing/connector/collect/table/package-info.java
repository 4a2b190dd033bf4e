/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Tables with a header row, whatever program wrote them: CSV and workbooks as rows of texts, and
 * what the columns stand for.
 */
package io.yuqing.connector.collect.table;
