/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.read;

/**
 * What an item says, masked.
 *
 * @param kind {@code original}, {@code repost}, {@code comment}
 * @param url as strangers gave it
 */
public record ItemText(
        String itemId,
        String kind,
        String platform,
        long publishedAt,
        String title,
        String text,
        String url,
        String sentiment,
        int lowConfidence) {

    boolean isComment() {
        return kind.equals("comment");
    }

    /** Title and text in one line; empty if there is neither. */
    public String said() {
        boolean twice = text.startsWith(title) || text.startsWith("【" + title + "】");
        return title.isBlank() || twice ? text.strip() : title + "：" + text;
    }
}
