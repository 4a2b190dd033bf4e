/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** What each character stands for: simplified, half width, plain. */
package io.yuqing.nlp.text.form;
