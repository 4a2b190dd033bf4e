/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * Who may do what in a case, when, and what it needs: the table of commands, and a sentence in
 * Chinese for each thing that stands in the way. Changes nothing.
 */
package io.yuqing.domain.cases.guard;
