/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

/**
 * A line of the recorded streams, which are JSON without blanks; this module has no JSON library.
 */
public final class StreamLine {

    private StreamLine() {}

    /**
     * The value of a field that is a string.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static String field(String line, String name) {
        String key = "\"" + name + "\":\"";
        int found = line.indexOf(key);
        if (found < 0) {
            throw new IllegalArgumentException("No " + name + " in " + line);
        }
        int at = found + key.length();
        StringBuilder value = new StringBuilder();
        while (line.charAt(at) != '"') {
            at = Vocabulary.readCharacter(line, at, value);
        }
        return value.toString();
    }
}
