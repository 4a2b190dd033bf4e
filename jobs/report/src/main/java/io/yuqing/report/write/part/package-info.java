/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What papers are made of: a draft that is being written, sentences of words and figures, tables,
 * and the parts that several papers have. Which paper it is may not enter.
 */
package io.yuqing.report.write.part;
