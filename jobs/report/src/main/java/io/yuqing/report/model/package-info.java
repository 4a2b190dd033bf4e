/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * A report before it has a form: sections of words, figures, quotes, tables and charts. Pure
 * records. What asks for them and what draws them may not enter.
 */
package io.yuqing.report.model;
