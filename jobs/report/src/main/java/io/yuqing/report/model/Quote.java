/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.model;

import java.util.List;

/**
 * What somebody wrote, as it is stored; nobody is named.
 *
 * @param itemId of the item that holds it
 * @param text byte for byte as it is stored, from its first character on; empty: it is no longer
 *     kept, and then the paper says so
 * @param whole whether the text is all of it; else the paper says that it is an excerpt
 * @param sha256 of all of the stored text, in hex; empty: it was no longer kept
 * @param platform name that people know
 * @param publishedAt epoch millis
 * @param url as it was stored; empty: none
 * @param caption what it is cited for, such as {@code 负面，与37条跟帖同组}
 */
public record Quote(
        String itemId,
        String text,
        boolean whole,
        String sha256,
        String platform,
        long publishedAt,
        String url,
        List<Run> caption)
        implements Block {

    public Quote {
        caption = List.copyOf(caption);
    }
}
