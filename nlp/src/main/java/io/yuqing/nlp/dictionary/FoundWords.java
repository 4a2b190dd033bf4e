/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.dictionary;

import com.hankcs.hanlp.corpus.tag.Nature;
import io.yuqing.nlp.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** The dictionary words of one text, in its order; none overlaps another. */
public final class FoundWords {

    static final FoundWords NONE = new FoundWords(List.of());

    /** Instead of the last token: the word ends inside one. */
    static final int CUT = -1;

    /**
     * @param first its first token
     * @param last its last, or {@link #CUT}
     */
    record Word(int first, int last, String text, WordKind kind) {
        int length() {
            return text.length();
        }
    }

    private final List<Word> words;

    FoundWords(List<Word> words) {
        this.words = words;
    }

    /** The places, each once, in the order of the text, as they are written there. */
    public List<String> places() {
        if (words.isEmpty()) {
            return List.of();
        }
        List<String> places = new ArrayList<>(words.size());
        for (Word word : words) {
            if (word.kind != WordKind.WORD && !places.contains(word.text)) {
                places.add(word.text);
            }
        }
        return List.copyOf(places);
    }

    /** The tokens with each of these words as one; the same instance if nothing is joined. */
    public Tokens join(Tokens tokens) {
        if (words.stream().noneMatch(word -> word.last > word.first)) {
            return tokens;
        }
        Tokens joined = new Tokens(tokens.text());
        int token = 0;
        for (Word word : words) {
            if (word.last <= word.first) {
                continue;
            }
            copy(tokens, token, word.first, joined);
            joined.add(
                    tokens.start(word.first),
                    tokens.end(word.last),
                    word.text,
                    word.kind == WordKind.WORD ? Nature.nz : Nature.ns);
            token = word.last + 1;
        }
        copy(tokens, token, tokens.size(), joined);
        return joined;
    }

    private static void copy(Tokens from, int start, int end, Tokens to) {
        for (int token = start; token < end; token++) {
            to.add(from, token);
        }
    }
}
