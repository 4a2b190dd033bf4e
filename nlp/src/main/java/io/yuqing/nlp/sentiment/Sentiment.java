/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

/** The attitude a writer expresses. The order is that of the classes in the model file. */
public enum Sentiment {
    NEGATIVE,
    NEUTRAL,
    POSITIVE
}
