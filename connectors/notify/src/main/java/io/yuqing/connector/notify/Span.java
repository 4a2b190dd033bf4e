/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A run of text in one style; a link if it has an address. Immutable.
 *
 * <p>Text may come from anybody on the internet. Control characters, line ends and characters that
 * turn the direction of writing become a blank here, and addresses become dead ({@link Defang}), so
 * that {@code url} is the only way out of a notice on any channel; what is markup to a vendor is
 * disarmed when the span is rendered.
 *
 * @param text not null; shown as it is
 * @param bold emphasised where the channel can
 * @param url absolute http or https address, or null; one that is not becomes null, because a
 *     notice with a missing link is better than no notice
 * @param foreign whether the address is not ours, and who reads it must see where it leads
 */
public record Span(String text, boolean bold, String url, boolean foreign) {
    /** Of an address that is only shown. */
    private static final int SHOWN_CHARS = 80;

    /** What is longer, a phone cuts off, and shows the wrong end of it. */
    private static final int LONGEST_HOST = 60;

    /** Nobody publishes there: names without a dot, and what is no address of the internet. */
    private static final Pattern OWN_NETWORK =
            Pattern.compile(
                    "^[^.]*\\.?$|^\\[|^(0|10|127|169\\.254|192\\.168|172\\.(1[6-9]|2\\d|3[01]))\\.[\\d.]+$"
                            + "|\\.(local|localhost|internal|lan|home|arpa)\\.?$",
                    Pattern.CASE_INSENSITIVE);

    public Span {
        text = Defang.text(clean(Objects.requireNonNull(text, "text")));
        url = usable(url);
    }

    public static Span plain(String text) {
        return new Span(text, false, null, false);
    }

    public static Span bold(String text) {
        return new Span(text, true, null, false);
    }

    /** A link, or plain text if the address is null or not one of http or https. */
    public static Span link(String text, String url) {
        return new Span(text, false, url, false);
    }

    /**
     * A link to where others published something. An address that is no plain one of the web, such
     * as one that begins with the name of somebody it does not belong to, or that leads to a device
     * of the reader's own network, is shown and leads nowhere; without an address there is nothing.
     */
    public static Span foreign(String text, String url) {
        if (url == null || url.isBlank()) {
            return plain("");
        }
        if (isHonest(url)) {
            return new Span(text, false, url, true);
        }
        String shown = url.strip();
        boolean fits = shown.codePointCount(0, shown.length()) <= SHOWN_CHARS;
        String end = fits ? "" : "…";
        shown = fits ? shown : shown.substring(0, shown.offsetByCodePoints(0, SHOWN_CHARS));
        return plain(text + "（" + shown + end + "）");
    }

    /** What to show where the address itself is hidden behind the text. */
    public String label() {
        return foreign && url != null ? text + "（" + URI.create(url).getHost() + "）" : text;
    }

    public Span withText(String newText) {
        return new Span(newText, bold, url, foreign);
    }

    Span cut(int chars) {
        return text.length() <= chars ? this : withText(text.substring(0, chars));
    }

    public Span withoutLink() {
        return new Span(text, bold, null, false);
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

    private static boolean isHonest(String url) {
        String usable = usable(url);
        if (usable == null) {
            return false;
        }
        URI uri = URI.create(usable);
        return uri.getRawUserInfo() == null
                && uri.getHost().length() <= LONGEST_HOST
                && !OWN_NETWORK.matcher(uri.getHost()).find();
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
