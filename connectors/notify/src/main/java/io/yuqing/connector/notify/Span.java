/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;

/**
 * A run of text in one style; a link if it has an address. Immutable.
 *
 * <p>Text may come from anybody on the internet. Control characters, line ends and characters that
 * turn the direction of writing become a blank here; what is markup to a vendor is disarmed when
 * the span is rendered.
 *
 * @param text not null; shown as it is
 * @param bold emphasised where the channel can
 * @param url absolute http or https address, or null; one that is not becomes null, because a
 *     notice with a missing link is better than no notice
 */
public record Span(String text, boolean bold, String url) {

    public Span {
        text = clean(Objects.requireNonNull(text, "text"));
        url = usable(url);
    }

    public static Span plain(String text) {
        return new Span(text, false, null);
    }

    public static Span bold(String text) {
        return new Span(text, true, null);
    }

    /** A link, or plain text if the address is null or not one of http or https. */
    public static Span link(String text, String url) {
        return new Span(text, false, url);
    }

    public Span withText(String newText) {
        return new Span(newText, bold, url);
    }

    Span cut(int chars) {
        return text.length() <= chars ? this : withText(text.substring(0, chars));
    }

    public Span withoutLink() {
        return new Span(text, bold, null);
    }

    private static String clean(String text) {
        StringBuilder cleaned = null;
        for (int i = 0; i < text.length(); i++) {
            if (isHarmful(text.charAt(i))) {
                cleaned = cleaned == null ? new StringBuilder(text) : cleaned;
                cleaned.setCharAt(i, ' ');
            }
        }
        return cleaned == null ? text : cleaned.toString();
    }

    private static boolean isHarmful(char c) {
        return Character.isISOControl(c)
                || c == '\u2028'
                || c == '\u2029'
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069');
    }

    /** Only what cannot end a markdown link or an attribute early. */
    static String usable(String url) {
        if (url == null || url.isBlank()) {
            return null;
        }
        try {
            URI uri = new URI(url.strip());
            boolean web =
                    "http".equalsIgnoreCase(uri.getScheme())
                            || "https".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null) {
                return null;
            }
            return uri.toASCIIString().replace("(", "%28").replace(")", "%29").replace("'", "%27");
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
