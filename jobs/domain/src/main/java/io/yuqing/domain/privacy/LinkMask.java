/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

/**
 * Takes the author out of an item's address: on some platforms the address of a post is that of its
 * author followed by the post's number, {@code https://weibo.com/1234567890/N5xYz}.
 */
public final class LinkMask {

    /** A shorter author, such as "1" or "w", is in every address by chance. */
    private static final int MIN_AUTHOR_CHARS = 4;

    private static final String PLACEHOLDER = "-";

    private LinkMask() {}

    /**
     * The address with {@code -} where the author stood by itself; the link is then dead, and staff
     * find the post by its id. The same instance if the author is not in it.
     */
    public static String withoutAuthor(String url, String author) {
        if (author.length() < MIN_AUTHOR_CHARS || url.length() < author.length()) {
            return url;
        }
        String masked = url;
        int at = indexOf(masked, author, 0);
        while (at >= 0) {
            masked = masked.substring(0, at) + PLACEHOLDER + masked.substring(at + author.length());
            at = indexOf(masked, author, at);
        }
        return masked;
    }

    /** Not as part of a longer word or number, which is something else. */
    private static int indexOf(String url, String author, int from) {
        int at = url.indexOf(author, from);
        while (at >= 0) {
            int end = at + author.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(url.charAt(at - 1));
            boolean ends = end == url.length() || !Character.isLetterOrDigit(url.charAt(end));
            if (begins && ends) {
                return at;
            }
            at = url.indexOf(author, at + 1);
        }
        return -1;
    }
}
