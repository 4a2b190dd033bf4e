/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import java.util.List;

/**
 * What one or more comments say in the same words.
 *
 * @param text their writers' own words, normalised and without signs
 * @param words its key words
 * @param isExclamation whether none of its words says anything
 * @param comments those that say it, by id; at least one
 */
record Saying(String text, List<String> words, boolean isExclamation, List<Comment> comments) {

    int count() {
        return comments.size();
    }

    /** The one that is quoted of those that are alike. */
    Comment first() {
        return comments.get(0);
    }
}
