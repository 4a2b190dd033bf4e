/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.Arrays;

/**
 * Cuts a normalised text into tokens. Only runs of Chinese characters are segmented, as HanLP's
 * plain Viterbi segmenter does it; letters, digits, punctuation, emoticons and masks are told by
 * kind of character, so that a link or an emoji is never shredded.
 */
public final class Tokenizer {

    private final CoreWords dictionary;

    /** For runs with characters the dictionary does not know. */
    private final Segment hanlp;

    private Tokenizer(CoreWords dictionary, Segment hanlp) {
        this.dictionary = dictionary;
        this.hanlp = hanlp;
    }

    /** The plain Viterbi segmenter: no name recognition, no custom dictionary, no tagging. */
    public static Tokenizer plain() {
        return new Tokenizer(new CoreWords(), hanlp());
    }

    static Segment hanlp() {
        return new ViterbiSegment()
                .enableCustomDictionary(false)
                .enableAllNamedEntityRecognize(false)
                .enablePartOfSpeechTagging(false);
    }

    public Tokens tokenize(NormalText text) {
        Tokens tokens = new Tokens(text);
        BestPath path = new BestPath(dictionary);
        char[] chars = text.chars();
        int end = text.length();
        int i = 0;
        while (i < end) {
            byte kind = CharKind.of(chars[i]);
            int stop =
                    switch (kind) {
                        case CharKind.HAN, CharKind.LETTER -> runEnd(chars, i, end, kind);
                        case CharKind.DIGIT -> numberEnd(chars, i, end);
                        case CharKind.EMOTICON -> Character.isSurrogate(chars[i]) ? i + 2 : i + 1;
                        case CharKind.PUNCTUATION ->
                                chars[i] == '[' ? Emoticons.end(chars, i, end) : i + 1;
                        default -> i + 1;
                    };
            if (kind == CharKind.HAN) {
                if (!path.find(tokens, i, stop)) {
                    segment(tokens, i, stop);
                }
            } else if (kind != CharKind.SPACE) {
                tokens.add(i, stop, null, null);
            }
            i = stop;
        }
        return tokens;
    }

    private void segment(Tokens tokens, int start, int end) {
        int at = start;
        for (Term term : hanlp.seg(Arrays.copyOfRange(tokens.text().chars(), start, end))) {
            int next = at + term.word.length();
            tokens.add(at, next, term.word, term.nature);
            at = next;
        }
    }

    private static int runEnd(char[] chars, int start, int end, byte kind) {
        int i = start + 1;
        while (i < end && CharKind.of(chars[i]) == kind) {
            i++;
        }
        return i;
    }

    private static int numberEnd(char[] chars, int start, int end) {
        int i = runEnd(chars, start, end, CharKind.DIGIT);
        boolean decimal =
                i + 1 < end && chars[i] == '.' && CharKind.of(chars[i + 1]) == CharKind.DIGIT;
        return decimal ? runEnd(chars, i + 1, end, CharKind.DIGIT) : i;
    }
}
