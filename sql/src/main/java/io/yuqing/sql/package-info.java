/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Reads SQL text as ClickHouse's own lexer does: where words, quoted texts, comments and statements
 * begin and end. No parser and no connection to a server may enter.
 */
package io.yuqing.sql;
