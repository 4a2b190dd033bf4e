/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.find;

import io.yuqing.domain.privacy.plain.HiddenText;
import io.yuqing.domain.privacy.plain.PlainText;

/**
 * All finders in the order of their precedence: what is surer what it is comes first, since it
 * names a stretch that several of them find.
 */
public final class PersonalData {
    private PersonalData() {}

    /** In what people write. */
    public static Spans inText(PlainText text) {
        Spans spans = new Spans(text);
        for (HiddenText hidden : text.hidden()) {
            spans.add(hidden);
        }
        Digits digits = Digits.of(text);
        findNames(text, spans);
        Labels.find(text, digits, spans);
        if (text.hasLetter() && digits.count() > 0) {
            Plates.find(text, spans);
        }
        IdentityCards.find(digits, spans);
        BankCards.find(digits, spans);
        Telephones.find(digits, spans);
        return spans;
    }

    /** In an address or an id, where a long number is the number of a post. */
    public static Spans inAddress(PlainText text) {
        Spans spans = new Spans(text);
        Digits digits = Digits.of(text);
        findNames(text, spans);
        IdentityCards.find(digits, spans);
        Telephones.findMobiles(digits, spans);
        return spans;
    }

    private static void findNames(PlainText text, Spans spans) {
        if (text.hasLetter()) {
            Emails.find(text, spans);
        }
        if (text.has('@') || text.has(':')) {
            Mentions.find(text, spans);
        }
        if (text.has('/') || text.has('?')) {
            Links.find(text, spans);
        }
    }
}
