/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.alert;

import io.yuqing.domain.delivery.RoutedBy;

/** Where an alert belongs and who said so, in words for people. */
public final class RoutingWords {
    private RoutingWords() {}

    /**
     * @param category code or label, by which departments were found
     * @param other what the other reader says, likewise; empty if nothing else
     */
    public static String of(String category, String other, RoutedBy by) {
        if (other.isEmpty()) {
            return said(category, by, "");
        }
        return by == RoutedBy.SECOND
                ? said(
                        category,
                        by,
                        "；" + RoutedBy.LINEAR.text() + "判为" + AlertCategory.label(other))
                : said(category, by, "") + "、" + said(other, RoutedBy.SECOND, "") + "，按两类归口";
    }

    private static String said(String category, RoutedBy by, String more) {
        return AlertCategory.label(category) + "（" + by.text() + more + "）";
    }
}
