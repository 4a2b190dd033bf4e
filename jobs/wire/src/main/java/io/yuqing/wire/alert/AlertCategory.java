/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.alert;

import io.yuqing.nlp.category.Category;
import java.util.Arrays;
import java.util.Locale;

/** Rules name the category of their alerts as staff say it, items by its code. */
public final class AlertCategory {
    private AlertCategory() {}

    /** The code; what is no category stays as it is. */
    public static String code(String labelOrCode) {
        Category category = Category.ofLabel(labelOrCode);
        return category == null ? labelOrCode : code(category);
    }

    /** What staff say; what is no category stays as it is. */
    public static String label(String labelOrCode) {
        return Arrays.stream(Category.values())
                .filter(category -> code(category).equalsIgnoreCase(labelOrCode))
                .map(Category::label)
                .findFirst()
                .orElse(labelOrCode);
    }

    private static String code(Category category) {
        return category.name().toLowerCase(Locale.ROOT);
    }
}
