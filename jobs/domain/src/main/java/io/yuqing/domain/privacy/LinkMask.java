/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import io.yuqing.domain.privacy.find.AuthorInLink;
import io.yuqing.domain.privacy.find.PersonalData;
import io.yuqing.domain.privacy.find.Spans;
import io.yuqing.domain.privacy.plain.PlainText;

/**
 * Takes people out of an item's address: on some platforms the address of a post is that of its
 * author followed by the post's number, {@code https://weibo.com/1234567890/N5xYz}.
 */
public final class LinkMask {
    private LinkMask() {}

    /**
     * The address with {@code -} where the author stood by itself, in any case and encoding, and
     * where the address of a person has a person; the link is then dead, and staff find the post by
     * its id. The same instance if there is nobody in it.
     */
    public static String withoutAuthor(String url, String author) {
        if (url.isEmpty()) {
            return url;
        }
        String masked = without(author, url, PlainText.of(url));
        if (masked.indexOf('%') >= 0) {
            masked = without(author, masked, PlainText.ofGbk(masked));
        }
        return PersonalData.inAddress(PlainText.of(masked)).replacedIn(masked);
    }

    private static String without(String author, String url, PlainText plain) {
        Spans spans = new Spans(plain);
        AuthorInLink.find(plain, author, spans);
        return spans.replacedIn(url);
    }
}
