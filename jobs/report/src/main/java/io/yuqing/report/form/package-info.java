/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What papers of every form share: the numbers of headings, and which characters a file may hold.
 * How a form draws them may not enter.
 */
package io.yuqing.report.form;
