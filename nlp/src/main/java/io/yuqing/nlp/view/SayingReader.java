/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import io.yuqing.nlp.text.CharKind;
import io.yuqing.nlp.text.Emoticons;
import io.yuqing.nlp.text.Keywords;
import io.yuqing.nlp.text.NormalText;
import io.yuqing.nlp.text.Normalizer;
import io.yuqing.nlp.text.StopWords;
import io.yuqing.nlp.text.Tokenizer;
import io.yuqing.nlp.text.Tokens;
import java.util.List;

/** Finds the writer's own words in a comment. Immutable and safe for threads. */
final class SayingReader {

    private static final String REPLY = "回复";

    private final Tokenizer tokenizer = Tokenizer.plain();
    private final StopWords stopWords = StopWords.load();
    private final Keywords keywords = new Keywords(stopWords);
    private final Exclamations exclamations = new Exclamations(stopWords);

    /**
     * The key by which comments are alike, and what the encoder reads: the writer's own words,
     * normalised, without punctuation, emoticons and masks. Empty if there are none.
     */
    static String text(String comment) {
        NormalText normal = Normalizer.normalize(null, comment);
        char[] chars = normal.chars();
        StringBuilder words = new StringBuilder();
        int i = afterAddressee(normal);
        while (i < normal.own()) {
            byte kind = CharKind.of(chars[i]);
            if (kind == CharKind.HAN || kind == CharKind.LETTER || kind == CharKind.DIGIT) {
                words.append(chars[i]);
            } else if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
            i = chars[i] == '[' ? Emoticons.end(chars, i, normal.own()) : i + 1;
        }
        return words.toString().strip();
    }

    /** Behind {@code 回复@用户:}, which would make all answers alike. */
    private static int afterAddressee(NormalText normal) {
        char[] chars = normal.chars();
        int end = normal.own();
        if (end <= REPLY.length() || !REPLY.equals(new String(chars, 0, REPLY.length()))) {
            return 0;
        }
        int i = REPLY.length();
        boolean named = false;
        while (i < end && (CharKind.of(chars[i]) == CharKind.MASK || chars[i] == ' ')) {
            named |= CharKind.of(chars[i]) == CharKind.MASK;
            i++;
        }
        return named && i < end && chars[i] == ':' ? i + 1 : 0;
    }

    /**
     * @param text what {@link #text} gave for each of the comments
     */
    Saying read(String text, List<Comment> comments) {
        NormalText normal = new NormalText(text.toCharArray(), text.length(), 0, text.length());
        Tokens tokens = tokenizer.tokenize(normal);
        return new Saying(text, keywords.of(tokens), exclamations.areAll(tokens), comments);
    }
}
