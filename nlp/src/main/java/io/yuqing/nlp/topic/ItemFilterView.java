/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

/** Where an item comes from, as far as topic filters ask. Each member may be null: unknown. */
public record ItemFilterView(String platform, String channel, String region) {

    public static final ItemFilterView UNKNOWN = new ItemFilterView(null, null, null);
}
