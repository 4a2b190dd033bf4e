/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import io.yuqing.domain.delivery.AlertNews;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The board that notices link to.
 *
 * @param url with places {@code {subject}} and {@code {alert}}, or without; null: no links
 */
record Board(String url) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * The board of an alert; null without one. What others may not read is in no address either:
     * the id of a thread leads to it.
     */
    String of(AlertNews news, Detail detail) {
        boolean named =
                detail.quotes() || (detail.names() && !news.subjectKind.equals(Subjects.THREAD));
        return url == null
                ? null
                : url.replace("{subject}", named ? encoded(news.subjectId) : "")
                        .replace("{alert}", encoded(news.alertId));
    }

    /** The board of everything; null without one. */
    String plain() {
        return url == null ? null : url.replace("{subject}", "").replace("{alert}", "");
    }

    /** Null if an alert has no board of its own: one link to the same page is enough. */
    String ownOf(AlertNews news, Detail detail) {
        String own = of(news, detail);
        return own == null || own.equals(plain()) ? null : own;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
