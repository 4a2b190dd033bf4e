/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Reads a text with a small pretrained encoder; native code, about 10 ms of CPU time a text. */
package io.yuqing.nlp.encoder;
