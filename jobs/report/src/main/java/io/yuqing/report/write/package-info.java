/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Writes papers: which paper is asked for, and who writes it. How a paper is drawn may not enter.
 */
package io.yuqing.report.write;
