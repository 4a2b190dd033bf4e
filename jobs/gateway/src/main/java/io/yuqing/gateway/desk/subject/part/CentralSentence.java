/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.part;

import java.util.Arrays;
import java.util.List;

/** What a text says in a line: one of its sentences, cut where it is long. */
final class CentralSentence {
    private static final String ENDS = "(?<=[。！？!?；;…])|\\R";
    private static final int LONGEST = 28;

    private CentralSentence() {}

    /**
     * @param word that the sentence should have; may be empty
     */
    static String of(String text, String word) {
        List<String> sentences =
                Arrays.stream(text.split(ENDS))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
        return sentences.stream()
                .filter(each -> each.contains(word))
                .findFirst()
                .or(() -> sentences.stream().findFirst())
                .map(each -> shortened(each, word))
                .orElse("");
    }

    /** Around the word, which is what the group has in common. */
    private static String shortened(String sentence, String word) {
        int[] all = sentence.codePoints().toArray();
        if (all.length <= LONGEST) {
            return sentence;
        }
        int at = Math.max(0, sentence.indexOf(word));
        int middle = sentence.codePointCount(0, at);
        int begin = Math.max(0, Math.min(middle - LONGEST / 3, all.length - LONGEST));
        String cut = new String(all, begin, LONGEST);
        return (begin > 0 ? "…" : "") + cut + (begin + LONGEST < all.length ? "…" : "");
    }
}
