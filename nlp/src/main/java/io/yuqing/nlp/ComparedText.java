/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp;

import io.yuqing.nlp.duplicate.Fingerprint;
import io.yuqing.nlp.duplicate.Fingerprinter;
import io.yuqing.nlp.text.CharKind;
import io.yuqing.nlp.text.NormalText;
import io.yuqing.nlp.text.Normalizer;

/**
 * What a text is compared with others by. It needs no dictionary, so that whoever has a text that
 * was analysed before can tell again which texts are the same, without analysing it anew.
 */
public final class ComparedText {
    private ComparedText() {}

    /**
     * The fingerprint that {@link TextAnalyzer#analyzeShown} gives.
     *
     * @param title a headline, or null
     * @param mediaText empty if there is none
     */
    public static Fingerprint of(String title, String text, String mediaText) {
        NormalText written = normal(title, text);
        return mediaText.isEmpty() || saysAnything(written)
                ? of(written)
                : of(normal(title, text + '\n' + mediaText));
    }

    /** As it is analysed: without a body that a platform wrote. */
    static NormalText normal(String title, String text) {
        return FixedPhrases.withoutBody(Normalizer.normalize(title, text));
    }

    /**
     * Of a forward without words of its own, what it forwards is compared; else nothing is.
     *
     * @param nobodys whether its writer said nothing himself
     */
    static Fingerprint of(NormalText normal, boolean nobodys) {
        boolean compared = !nobodys || normal.own() < normal.length();
        return compared ? Fingerprinter.of(normal) : Fingerprint.EMPTY;
    }

    private static Fingerprint of(NormalText normal) {
        return of(normal, FixedPhrases.areAll(normal));
    }

    private static boolean saysAnything(NormalText normal) {
        for (int i = 0; i < normal.length(); i++) {
            if (CharKind.of(normal.chars()[i]) != CharKind.SPACE) {
                return true;
            }
        }
        return false;
    }
}
