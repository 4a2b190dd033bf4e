/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import io.yuqing.domain.privacy.find.PersonalData;
import io.yuqing.domain.privacy.plain.PlainText;
import io.yuqing.domain.privacy.plain.Suspicion;

/**
 * Replaces what points to a person inside a text: mentions by {@code @用户}, telephone numbers,
 * identity cards, passports, number plates, e-mail addresses and labelled accounts by a placeholder
 * in 〔〕, persons in addresses by {@code -}. What is left is de-identified, not anonymous: names in
 * plain words stay, since officials and firms are what much of public opinion is about.
 *
 * <p>A pure function. Where a pattern is in doubt it masks: a price that looks like a telephone
 * number is lost rather than a telephone number kept. Masking a masked text changes nothing.
 */
public final class TextMask {
    /** What hides behind something that was masked itself; nobody nests deeper. */
    private static final int LOOKS_AT_MOST = 8;

    private TextMask() {}

    /** The masked text; the same instance if there is nothing to mask. */
    public static String mask(String text) {
        String masked = text;
        for (int look = 0; look < LOOKS_AT_MOST && Suspicion.isRaisedBy(masked); look++) {
            String before = masked;
            masked = PersonalData.inText(PlainText.of(before)).replacedIn(before);
            if (masked.equals(before)) {
                return before;
            }
        }
        return masked;
    }
}
