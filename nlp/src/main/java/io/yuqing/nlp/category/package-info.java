/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Which office a text belongs to: rules first, then a linear model. */
package io.yuqing.nlp.category;
