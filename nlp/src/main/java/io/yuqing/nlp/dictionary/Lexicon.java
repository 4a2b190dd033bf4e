/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.dictionary;

import io.yuqing.nlp.text.CharTrie;
import io.yuqing.nlp.text.SecondLook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Words that are looked for together, with their kinds and a version. Immutable. */
final class Lexicon {

    private static final int VERSION_DIGITS = 8;

    private final CharTrie trie;
    private final WordKind[] kinds;
    private final boolean[] worthSecondLook;
    private final String version;

    /**
     * @param words normalised words of two and more characters, with their kinds
     * @param content what the version is a checksum of
     */
    Lexicon(Map<String, WordKind> words, String content) {
        List<String> texts = new ArrayList<>(words.keySet());
        trie = new CharTrie(texts);
        kinds = texts.stream().map(words::get).toArray(WordKind[]::new);
        worthSecondLook = new boolean[kinds.length];
        for (int word = 0; word < kinds.length; word++) {
            String text = texts.get(word);
            worthSecondLook[word] = text.length() > 2 && SecondLook.isWorthIt(text);
        }
        version = checksum(content);
    }

    CharTrie trie() {
        return trie;
    }

    WordKind kind(int word) {
        return kinds[word];
    }

    /** Whether the segmenter may have missed it. */
    boolean isWorthSecondLook(int word) {
        return worthSecondLook[word];
    }

    int size() {
        return kinds.length;
    }

    /** The first digits of the content's SHA-256. */
    String version() {
        return version;
    }

    private static String checksum(String content) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
