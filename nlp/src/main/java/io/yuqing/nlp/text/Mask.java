/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

/**
 * Stand-ins for what is not language: one private-use character each, which no input can contain
 * since the character table drops that range.
 */
final class Mask {

    static final char URL = '\uE000';
    static final char MENTION = '\uE001';
    static final char NUMBER = '\uE002';
    static final char EMAIL = '\uE003';
    static final char NAME = '\uE004';

    private Mask() {}

    static boolean isMask(char c) {
        return c >= URL && c <= NAME;
    }

    /** The mask of a placeholder such as {@code <url>}; 0 if the word is none. */
    static char ofPlaceholder(String word) {
        return switch (word) {
            case "url" -> URL;
            case "user" -> MENTION;
            case "phone", "num", "id" -> NUMBER;
            case "email" -> EMAIL;
            case "name" -> NAME;
            default -> 0;
        };
    }
}
