/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.gateway.desk.search.find.Position;
import java.net.URLEncoder;

/** Addresses that ask for the same as a form, of the page and of what hangs on it. */
final class SearchAddress {
    static final String PAGE = "/desk/search";
    static final String CSV = "/desk/search/items.csv";
    static final String XLSX = "/desk/search/items.xlsx";
    static final String TOPIC = "/desk/search/topic";

    private SearchAddress() {}

    static String of(String path, SearchForm form) {
        StringBuilder address = new StringBuilder(path);
        add(address, "q", form.words());
        add(address, "from", form.from());
        add(address, "to", form.to());
        add(address, "platform", form.filters().platform());
        add(address, "sentiment", form.filters().sentiment());
        add(address, "category", form.filters().category());
        add(address, "kind", form.filters().kind());
        add(address, "topic", form.filters().topic());
        return address.toString();
    }

    /**
     * The page that goes on.
     *
     * @param found how many were found before it
     */
    static String further(SearchForm form, Position position, long found) {
        StringBuilder address = new StringBuilder(of(PAGE, form));
        add(address, "before", position.text());
        add(address, "found", Long.toString(found));
        return address.toString();
    }

    /** The page of a thread. */
    static String thread(String rootId) {
        return "/desk/threads?id=" + URLEncoder.encode(rootId, UTF_8);
    }

    private static void add(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, UTF_8));
        }
    }
}
