/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.log;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The free text of an entry, kept beside the log. The salt is kept with the text and not in the
 * log: a digest alone must not let anybody guess a short text that was struck out.
 *
 * @param salt in hex
 */
public record CaseText(String actionId, String salt, String text) {
    /** Characters that a text may have. */
    public static final int LONGEST = 2_000;

    /** What the log holds of it. */
    public String digest() {
        return Sha256.hex(HexFormat.of().parseHex(salt), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it is the text that the entry was written with. */
    public boolean isThatOf(String digest) {
        return digest().equals(digest);
    }
}
