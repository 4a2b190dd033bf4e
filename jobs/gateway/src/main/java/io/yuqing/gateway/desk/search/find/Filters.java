/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

/** What an item must be beside what it says; an empty one asks for nothing. */
public record Filters(
        String platform, String sentiment, String category, String kind, String topic) {

    public static final Filters NONE = new Filters("", "", "", "", "");
}
