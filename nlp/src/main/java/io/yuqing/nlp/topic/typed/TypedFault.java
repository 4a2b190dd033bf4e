/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic.typed;

/**
 * What does not belong into a word.
 *
 * @param offset where in the word, in UTF-16 units
 * @param problem a sentence without its full stop
 */
public record TypedFault(int offset, String problem) {}
