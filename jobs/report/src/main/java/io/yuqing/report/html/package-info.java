/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * A report as one HTML file: its text, its tables, its charts drawn, nothing fetched and nothing
 * run. What asks the tables may not enter.
 */
package io.yuqing.report.html;
