/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

/**
 * @param score the probability of {@code sentiment}
 * @param lowConfidence neutral for want of a better reason
 */
public record Judgement(Sentiment sentiment, float score, boolean lowConfidence) {}
