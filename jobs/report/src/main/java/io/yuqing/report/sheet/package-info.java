/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Workbooks: a writer of rows that other modules use too, and the tables and questions behind a
 * paper. What strangers wrote is a text in a cell, whatever it begins with.
 */
package io.yuqing.report.sheet;
