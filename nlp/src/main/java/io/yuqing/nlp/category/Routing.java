/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.category;

/**
 * Where a text belongs.
 *
 * @param first by its main subject
 * @param second also acceptable; null if there is none
 * @param score how sure {@code first} is, 0 to 1: the model's probability, or for a rule how often
 *     rules were right on texts labelled by hand
 * @param reason for the person who checks it: the rule and its words, or the words that weighed
 *     most
 */
public record Routing(Category first, Category second, float score, String reason) {

    /** The routing of nothing. */
    public static final Routing NONE = new Routing(Category.OTHER, null, 0, "");
}
