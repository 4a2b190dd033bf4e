/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

/**
 * The one tokenizer of who has no analyzer. Immutable, safe for threads, loaded when first used.
 */
public final class Segmenter {

    private static final Tokenizer TOKENIZER = Tokenizer.plain();

    private Segmenter() {}

    public static Tokens cut(NormalText text) {
        return TOKENIZER.tokenize(text);
    }

    /**
     * @param text normalised
     */
    public static Tokens cut(String text) {
        return cut(new NormalText(text.toCharArray(), text.length(), 0, text.length()));
    }
}
