/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import io.yuqing.nlp.topic.typed.TypedFault;
import io.yuqing.nlp.topic.typed.TypedWord;

/** Refuses words without quotes that hold what other tools give a meaning. */
final class BareWord {

    /** Makes the exception of a place in the word and a sentence. */
    interface Fault {
        TopicExpressionException at(int offset, String problem);
    }

    private BareWord() {}

    /**
     * @param word without blanks
     * @throws TopicExpressionException for the first sign that does not belong into it
     */
    static void check(String word, Fault fault) {
        TypedFault found = TypedWord.faultOf(word);
        if (found != null) {
            throw fault.at(
                    found.offset(),
                    found.problem() + ", or put \"" + word + "\" in quotes if it is meant.");
        }
    }
}
