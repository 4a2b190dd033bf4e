/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import io.yuqing.nlp.text.NormalText;
import io.yuqing.nlp.text.Normalizer;
import io.yuqing.nlp.text.Segmenter;
import io.yuqing.nlp.text.TermPattern;
import io.yuqing.nlp.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * A text made of the words of an expression, as the normaliser would leave it.
 *
 * @param title its pieces in the title
 * @param body its pieces elsewhere
 */
record WitnessText(List<Piece> title, List<Piece> body) {

    static final WitnessText EMPTY = new WitnessText(List.of(), List.of());

    /** Any character of a word that goes on before or after what a star stands at. */
    private static final char REST = '某';

    private static final String GAP = " 。 ";

    /** More tokens than a NEAR looks at. */
    private static final String WIDE_GAP = GAP.repeat(102);

    /**
     * Words side by side.
     *
     * @param longer whether each with a star is part of a longer word
     */
    record Piece(List<TermPattern> words, boolean longer) {}

    /** This one and words side by side. */
    WitnessText with(boolean inTitle, List<TermPattern> words, boolean longer) {
        Piece piece = new Piece(words, longer);
        return inTitle
                ? new WitnessText(and(title, piece), body)
                : new WitnessText(title, and(body, piece));
    }

    private static List<Piece> and(List<Piece> pieces, Piece one) {
        List<Piece> more = new ArrayList<>(pieces);
        more.add(one);
        return more;
    }

    /** As far from each other as there is room, cut where a text is cut. */
    Tokens tokens() {
        StringBuilder text = new StringBuilder();
        List<int[]> longer = new ArrayList<>();
        append(title, gap(title, Normalizer.MAX_TITLE), text, longer);
        text.setLength(Math.min(text.length(), Normalizer.MAX_TITLE));
        int titleEnd = text.length();
        if (titleEnd > 0) {
            text.append(Normalizer.BREAK);
        }
        int start = text.length();
        append(body, gap(body, Normalizer.MAX_TEXT), text, longer);
        text.setLength(Math.min(text.length(), start + Normalizer.MAX_TEXT));
        int length = text.length();
        char[] chars = text.toString().toCharArray();
        return joined(Segmenter.cut(new NormalText(chars, length, titleEnd, length)), longer);
    }

    private static String gap(List<Piece> pieces, int room) {
        int words =
                pieces.stream()
                        .flatMap(piece -> piece.words.stream())
                        .mapToInt(word -> word.text().length() + 3)
                        .sum();
        return words + pieces.size() * WIDE_GAP.length() <= room ? WIDE_GAP : GAP;
    }

    private static void append(
            List<Piece> pieces, String gap, StringBuilder text, List<int[]> longer) {
        int first = text.length();
        for (Piece piece : pieces) {
            text.append(text.length() > first ? gap : "");
            int start = text.length();
            for (TermPattern word : piece.words) {
                text.append(text.length() > start ? " " : "");
                int from = text.length();
                text.append(piece.longer && word.openStart() ? REST : "").append(word.text());
                text.append(piece.longer && word.openEnd() ? REST : "");
                if (piece.longer && (word.openStart() || word.openEnd())) {
                    longer.add(new int[] {from, text.length()});
                }
            }
        }
    }

    /** Makes one token of each longer word, whatever the dictionary has. */
    private static Tokens joined(Tokens cut, List<int[]> longer) {
        if (longer.isEmpty()) {
            return cut;
        }
        Tokens joined = new Tokens(cut.text());
        int next = 0;
        for (int token = 0; token < cut.size(); token++) {
            while (next < longer.size() && longer.get(next)[1] <= cut.start(token)) {
                next++;
            }
            int[] word = next < longer.size() ? longer.get(next) : null;
            if (word == null || cut.start(token) < word[0]) {
                joined.add(cut, token);
            } else if (cut.start(token) == word[0]) {
                joined.add(word[0], Math.min(word[1], cut.text().length()), null, null);
            }
        }
        return joined;
    }
}
