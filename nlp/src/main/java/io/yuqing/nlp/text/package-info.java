/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Normal form, segmentation and key words of a text. What a text means is decided elsewhere. */
package io.yuqing.nlp.text;
