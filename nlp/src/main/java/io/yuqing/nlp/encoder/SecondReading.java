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
 * @param sentiment the pooled answer
 */
public record SecondReading(Routing routing, Judgement sentiment) {}
