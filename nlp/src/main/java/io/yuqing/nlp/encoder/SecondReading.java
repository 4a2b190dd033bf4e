/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import io.yuqing.nlp.category.Routing;
import io.yuqing.nlp.sentiment.Judgement;

/**
 * What encoder and linear models say together of one text.
 *
 * @param routing with the reason of the linear model, or of the rule that decided
 * @param sentiment pooled where the linear model is unsure, else as it said
 * @param attitude the probability of each sentiment, in the order of the enum
 */
@SuppressWarnings("ArrayRecordComponent") // three figures of an answer; never compared
public record SecondReading(Routing routing, Judgement sentiment, double[] attitude) {}
