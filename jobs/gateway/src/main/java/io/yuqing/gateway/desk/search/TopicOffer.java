/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A topic that may be made of a search.
 *
 * @param words its expression
 * @param name a first proposal
 * @param outcome how many items it would have had
 * @param back the search it comes from
 * @param filtered whether the search had filters, which a topic does not take over
 */
public record TopicOffer(String words, String name, String outcome, String back, boolean filtered) {
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}\\p{L}\\p{N}]{2,20}");
    private static final Pattern OPERATOR = Pattern.compile("AND|OR|NOT|NEAR|EXCEPT|标题|title");

    /** The first word that is no operator; empty if there is none. */
    static String nameOf(String words) {
        Matcher word = WORD.matcher(words);
        while (word.find()) {
            if (!OPERATOR.matcher(word.group()).matches()) {
                return word.group();
            }
        }
        return "";
    }
}
