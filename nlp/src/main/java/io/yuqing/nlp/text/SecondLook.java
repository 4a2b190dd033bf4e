/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.seg.common.WordNet;
import java.util.Arrays;

/**
 * Decides whether a term that HanLP does not know stands in a text although the first segmentation
 * cut through it: 清河镇 in 清河/镇政府. The surroundings are segmented once more with the term as one more
 * possible word of the lattice; the term stands if the best path goes through it.
 *
 * <p>The term enters as a place name (未##地) of low frequency, so that what the bigrams know of
 * place names in general decides. HanLP's forced custom dictionary gives any neighbour of its words
 * a high affinity instead and finds 民和 in 人民和政府.
 */
public final class SecondLook {

    /** Characters of context on each side: enough for the longest word that could compete. */
    private static final int CONTEXT = 6;

    private static final int FREQUENCY = 10;

    private static final String PLACE_ENDS = "县镇乡区市村";

    private SecondLook() {}

    /** A word of the dictionary took part in the first segmentation; only others get a second. */
    public static boolean isWorthIt(String text) {
        if (text.length() < 2 || CoreDictionary.contains(text)) {
            return false;
        }
        return text.chars().allMatch(c -> CharKind.of((char) c) == CharKind.HAN);
    }

    /**
     * Whether the term is a word at this place, given that it fills {@code start} to {@code end}.
     */
    public static boolean finds(Tokens tokens, TokenMap map, String term, int start, int end) {
        if (PlaceEnds.belongToTheNextWord(tokens.text(), start, end)) {
            return false;
        }
        if (isPlaceBeforeItsOffice(tokens, map, term, start, end)) {
            return true;
        }
        int first = map.tokenAt(start);
        while (joined(tokens, first - 1) && start - tokens.start(first) < CONTEXT) {
            first--;
        }
        int last = map.tokenAt(end - 1);
        while (joined(tokens, last) && tokens.end(last) - end < CONTEXT) {
            last++;
        }
        int from = tokens.start(first);
        char[] window = Arrays.copyOfRange(tokens.text().chars(), from, tokens.end(last));
        return goesThrough(new WithTerm(term, start - from), window, start - from, end - from);
    }

    /** 清河镇 in 清河/镇政府: what stands after the name is a word without its first character too. */
    private static boolean isPlaceBeforeItsOffice(
            Tokens tokens, TokenMap map, String term, int start, int end) {
        if (term.length() < 3
                || !map.isEdge(start)
                || PLACE_ENDS.indexOf(term.charAt(term.length() - 1)) < 0) {
            return false;
        }
        int office = map.tokenAt(end - 1);
        return tokens.start(office) == end - 1
                && tokens.end(office) - end >= 2
                && CoreDictionary.contains(tokens.word(office).substring(1));
    }

    /** Whether this token and the next are Chinese, with nothing between. */
    private static boolean joined(Tokens tokens, int token) {
        return token >= 0
                && token + 1 < tokens.size()
                && tokens.kind(token) == CharKind.HAN
                && tokens.kind(token + 1) == CharKind.HAN
                && tokens.end(token) == tokens.start(token + 1);
    }

    private static boolean goesThrough(WithTerm segment, char[] window, int start, int end) {
        int at = 0;
        for (Term word : segment.seg(window)) {
            int next = at + word.word.length();
            if (at == start) {
                return next == end;
            }
            at = next;
        }
        return false;
    }

    /** The plain segmenter with one word more, at one place. Cheap: it shares all dictionaries. */
    private static final class WithTerm extends ViterbiSegment {

        private final String term;
        private final int start;

        WithTerm(String term, int start) {
            this.term = term;
            this.start = start;
            enableCustomDictionary(false);
            enableAllNamedEntityRecognize(false);
            enablePartOfSpeechTagging(false);
        }

        @Override
        protected void generateWordNet(WordNet net) {
            super.generateWordNet(net);
            // Line 0 of a word net is the start of the sentence.
            net.add(
                    start + 1,
                    new Vertex(term, new CoreDictionary.Attribute(Nature.ns, FREQUENCY)));
        }
    }
}
