/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

/**
 * The attitude found in one text.
 *
 * @param sentiment the likeliest class; neutral if the model knows fewer than {@value
 *     SentimentModel#FEWEST} of the text's features, or a smaller share than {@value
 *     SentimentModel#ENOUGH}
 * @param score the model's probability of {@code sentiment}, 0 to 1
 * @param lowConfidence true if {@code score} is below {@value SentimentModel#SURE} or the text has
 *     too few known features
 */
public record Judgement(Sentiment sentiment, float score, boolean lowConfidence) {}
