/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The pieces of words a model knows, and their numbers, from its {@code tokenizer.json}. Of that
 * file only the object {@code vocab} is read; this module has no JSON library.
 */
final class Vocabulary {

    private static final String START = "\"vocab\"";

    private final Map<String, Integer> ids = new HashMap<>();

    static Vocabulary read(byte[] tokenizerJson) {
        String json = new String(tokenizerJson, StandardCharsets.UTF_8);
        int at = json.indexOf(START);
        int open = at < 0 ? -1 : json.indexOf('{', at);
        if (open < 0) {
            throw new IllegalArgumentException("The tokenizer's file holds no object \"vocab\".");
        }
        Vocabulary vocabulary = new Vocabulary();
        vocabulary.readEntries(json, open + 1);
        return vocabulary;
    }

    int size() {
        return ids.size();
    }

    /** The number of a piece; null if the model does not know it. */
    Integer id(String piece) {
        return ids.get(piece);
    }

    private void readEntries(String json, int start) {
        StringBuilder piece = new StringBuilder();
        int i = start;
        while (true) {
            while (json.charAt(i) != '"') {
                if (json.charAt(i) == '}') {
                    return;
                }
                i++;
            }
            piece.setLength(0);
            i++;
            while (json.charAt(i) != '"') {
                i = readCharacter(json, i, piece);
            }
            int digit = json.indexOf(':', i) + 1;
            while (!Character.isDigit(json.charAt(digit))) {
                digit++;
            }
            int end = digit;
            while (Character.isDigit(json.charAt(end))) {
                end++;
            }
            ids.put(piece.toString(), Integer.parseInt(json, digit, end, 10));
            i = end;
        }
    }

    /** Appends one character of a JSON string and returns the position after it. */
    static int readCharacter(String json, int i, StringBuilder piece) {
        char c = json.charAt(i);
        if (c != '\\') {
            piece.append(c);
            return i + 1;
        }
        char escaped = json.charAt(i + 1);
        if (escaped == 'u') {
            piece.append((char) Integer.parseInt(json, i + 2, i + 6, 16));
            return i + 6;
        }
        piece.append(
                switch (escaped) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    case 'r' -> '\r';
                    case 'b' -> '\b';
                    case 'f' -> '\f';
                    default -> escaped;
                });
        return i + 2;
    }
}
