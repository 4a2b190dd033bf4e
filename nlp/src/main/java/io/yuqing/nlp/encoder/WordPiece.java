/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import java.util.Arrays;
import java.util.Locale;

/**
 * Cuts a text into the pieces a BERT model knows, as its tokenizer does: lower case, control
 * characters dropped, each Chinese character and each punctuation mark apart, and other words cut
 * into the longest known pieces from the left. Immutable and safe for threads.
 */
final class WordPiece {

    /** A longer word is one unknown piece. */
    private static final int LONGEST_WORD = 100;

    private static final String INSIDE = "##";

    private final Vocabulary vocabulary;
    private final int unknown;
    private final int first;
    private final int last;

    WordPiece(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = special("[UNK]");
        this.first = special("[CLS]");
        this.last = special("[SEP]");
    }

    private int special(String piece) {
        Integer id = vocabulary.id(piece);
        if (id == null) {
            throw new IllegalArgumentException("The vocabulary has no piece " + piece + ".");
        }
        return id;
    }

    /**
     * The numbers of the pieces between that of the beginning and that of the end.
     *
     * @param most so many at most, both ends included; what follows is cut off
     */
    long[] ids(String text, int most) {
        Pieces pieces = new Pieces(most);
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < lower.length() && !pieces.isFull(); ) {
            int c = lower.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                pieces.addWord(word);
            } else if (isAlone(c)) {
                pieces.addWord(word);
                pieces.addWord(word.appendCodePoint(c));
            } else if (!isDropped(c)) {
                word.appendCodePoint(c);
            }
        }
        pieces.addWord(word);
        return pieces.end();
    }

    private final class Pieces {
        private final long[] ids;
        private int size = 1;

        private Pieces(int most) {
            ids = new long[most];
            ids[0] = first;
        }

        private boolean isFull() {
            return size == ids.length - 1;
        }

        private void add(int id) {
            if (!isFull()) {
                ids[size++] = id;
            }
        }

        /** Adds the pieces of a word, unknown as a whole if one of them is, and empties it. */
        private void addWord(StringBuilder word) {
            if (word.length() == 0) {
                return;
            }
            int before = size;
            boolean known = word.codePointCount(0, word.length()) <= LONGEST_WORD;
            for (int start = 0; known && start < word.length(); ) {
                int end = word.length();
                Integer id = null;
                while (end > start && id == null) {
                    String piece = word.substring(start, end);
                    id = vocabulary.id(start == 0 ? piece : INSIDE + piece);
                    end -= id == null ? Character.charCount(word.codePointBefore(end)) : 0;
                }
                known = id != null;
                if (known) {
                    add(id);
                }
                start = end;
            }
            if (!known) {
                size = before;
                add(unknown);
            }
            word.setLength(0);
        }

        private long[] end() {
            ids[size++] = last;
            return Arrays.copyOf(ids, size);
        }
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Controls, marks of format, private and unassigned characters, and what was lost before. */
    private static boolean isDropped(int c) {
        return c == 0xFFFD
                || switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.PRIVATE_USE,
                            Character.SURROGATE,
                            Character.UNASSIGNED ->
                            true;
                    default -> false;
                };
    }

    private static boolean isAlone(int c) {
        return isChinese(c) || isPunctuation(c);
    }

    /** The blocks that the tokenizers of BERT name; not all of {@code Character.isIdeographic}. */
    private static boolean isChinese(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x2A6DF)
                || (c >= 0x2A700 && c <= 0x2CEAF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }

    /** All signs of ASCII count, also those that are symbols in Unicode. */
    private static boolean isPunctuation(int c) {
        if (c < 0x80) {
            return c > ' ' && c != 0x7F && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> false;
        };
    }
}
