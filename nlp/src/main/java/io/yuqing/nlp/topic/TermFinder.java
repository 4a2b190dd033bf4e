/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import io.yuqing.nlp.text.CharTrie;
import io.yuqing.nlp.text.SecondLook;
import io.yuqing.nlp.text.TermPattern;
import io.yuqing.nlp.text.TokenMap;
import io.yuqing.nlp.text.Tokens;
import java.util.List;

/**
 * Finds the terms of a topic set in a text: characters by the trie, ends by the tokens, and where
 * tokens cut through a term that no dictionary knows, by a second look. What is found of one term
 * does not depend on the other terms.
 */
final class TermFinder {

    private final CharTrie trie;
    private final TermPattern[] patterns;
    private final boolean[] worthSecondLook;

    TermFinder(List<TermPattern> patterns) {
        this.patterns = patterns.toArray(TermPattern[]::new);
        this.trie = new CharTrie(patterns.stream().map(TermPattern::text).toList());
        worthSecondLook = new boolean[patterns.size()];
        for (int term = 0; term < worthSecondLook.length; term++) {
            worthSecondLook[term] = SecondLook.isWorthIt(patterns.get(term).text());
        }
    }

    TermHits find(Tokens tokens) {
        TermHits hits = null;
        char[] chars = tokens.text().chars();
        int end = tokens.text().length();
        TokenMap map = null;
        for (int start = 0; start < end; start++) {
            if (!trie.mayBegin(chars[start], start + 1 < end ? chars[start + 1] : 0)) {
                continue;
            }
            int node = trie.next(CharTrie.ROOT, chars[start]);
            for (int i = start; node >= 0; ) {
                i++;
                for (int term : trie.terms(node)) {
                    map = map == null ? new TokenMap(tokens) : map;
                    if (stands(tokens, map, term, start, i)) {
                        hits = hits == null ? new TermHits(tokens.title()) : hits;
                        hits.add(term, map.tokenAt(start), map.tokenAt(i - 1));
                    }
                }
                node = i < end ? trie.next(node, chars[i]) : CharTrie.NONE;
            }
        }
        return hits == null ? TermHits.NONE : hits;
    }

    private boolean stands(Tokens tokens, TokenMap map, int term, int start, int end) {
        TermPattern pattern = patterns[term];
        boolean whole =
                (pattern.openStart() || map.isEdge(start))
                        && (pattern.openEnd() || map.isEdge(end));
        return whole
                || (worthSecondLook[term]
                        && SecondLook.finds(tokens, map, pattern.text(), start, end));
    }
}
