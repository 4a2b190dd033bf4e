/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** The analysis of one Chinese text: the door to the rooms below. Frameworks may not enter. */
package io.yuqing.nlp;
