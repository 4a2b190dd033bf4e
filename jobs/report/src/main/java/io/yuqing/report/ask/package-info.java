/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What reports ask the tables: questions kept as files of SQL, asked with bound parameters, and
 * rows from which figures are taken with the place they stood at. Nothing here knows a paper.
 */
package io.yuqing.report.ask;
