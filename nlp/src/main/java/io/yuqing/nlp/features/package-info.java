/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** The features of a text that the linear models share. */
package io.yuqing.nlp.features;
