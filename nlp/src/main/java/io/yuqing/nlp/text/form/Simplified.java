/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text.form;

/**
 * A text by its simplified characters, those that depend on the word as they stand. Serves one text
 * and one thread.
 */
public final class Simplified {

    /** A traditional text has three or four such characters in ten; a stray one makes none. */
    private static final int ONE_IN = 10;

    private final String text;
    private final int end;
    private Boolean traditional;

    public Simplified(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** What fits no character before the first and after the last. */
    public char at(int i) {
        return i >= 0 && i < end ? CharTable.map(text.charAt(i)) : CharTable.DROP;
    }

    /** Whether the text as a whole is written in traditional characters; asked rarely. */
    public boolean isTraditional() {
        if (traditional == null) {
            int ideographs = 0;
            int converted = 0;
            for (int i = 0; i < end; i++) {
                char c = text.charAt(i);
                if (CharTable.isIdeograph(c)) {
                    ideographs++;
                    converted += CharTable.map(c) == c ? 0 : 1;
                }
            }
            traditional = converted > 0 && converted * ONE_IN >= ideographs;
        }
        return traditional;
    }
}
