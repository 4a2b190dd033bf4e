/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import java.util.Arrays;

/** From characters back to tokens. Built only for a text that holds the characters of a term. */
public final class TokenMap {

    private final int[] tokenOf;

    public TokenMap(Tokens tokens) {
        int length = tokens.text().length();
        tokenOf = new int[length];
        Arrays.fill(tokenOf, -1);
        for (int token = 0; token < tokens.size(); token++) {
            Arrays.fill(tokenOf, tokens.start(token), tokens.end(token), token);
        }
    }

    /** Whether no token reaches over the place before the character at {@code position}. */
    public boolean isEdge(int position) {
        return position == 0
                || position == tokenOf.length
                || tokenOf[position] != tokenOf[position - 1]
                || tokenOf[position] < 0;
    }

    public int tokenAt(int position) {
        return tokenOf[position];
    }
}
