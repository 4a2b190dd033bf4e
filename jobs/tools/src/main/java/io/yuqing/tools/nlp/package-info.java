/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** How well the text analysis does on labelled files, and what the comments of a file say. */
package io.yuqing.tools.nlp;
