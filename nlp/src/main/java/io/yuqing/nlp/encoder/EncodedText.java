/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

/**
 * What the encoder made of one text; both vectors have {@value TextEncoder#DIMENSIONS} numbers.
 *
 * @param whole that of the mark before the text, which stands for all of it
 * @param mean of all pieces, the marks at both ends included
 */
@SuppressWarnings("ArrayRecordComponent") // carries vectors to the heads; never compared
public record EncodedText(float[] whole, float[] mean) {}
