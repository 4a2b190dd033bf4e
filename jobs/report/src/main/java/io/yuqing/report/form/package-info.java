/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What papers of every form share: numbers of headings, words around what was given, and which
 * characters a file may hold. How a form draws them may not enter.
 */
package io.yuqing.report.form;
