/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Who decided to which category an alert belongs. Lives in Flink state; state of an older build has
 * the first.
 */
public enum RoutedBy {
    /** The analysis: it is not known by what. */
    ANALYSIS("分析作业"),
    /** A rule of alerts that names the category, or rules for texts. */
    RULE("规则"),
    /** The model of the analysis. */
    LINEAR("线性模型"),
    /** The second reading, against the analysis. */
    SECOND("语义模型");

    private final String text;

    RoutedBy(String text) {
        this.text = text;
    }

    /** The word in the table of deliveries. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty if it is none. */
    public static Optional<RoutedBy> find(String code) {
        return Arrays.stream(values()).filter(by -> by.code().equals(code)).findFirst();
    }

    /** What people read. */
    public String text() {
        return text;
    }
}
