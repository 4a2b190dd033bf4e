/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The four grades of an alert, mildest first, so that {@link #compareTo} orders by severity.
 * Colours and grades are those of the national emergency system (蓝 Ⅳ 一般 to 红 Ⅰ 特别重大); no national
 * numeric threshold exists, so which rule carries which level is local configuration.
 */
public enum Level implements Coded {
    BLUE("蓝色（Ⅳ级，一般）"),
    YELLOW("黄色（Ⅲ级，较大）"),
    ORANGE("橙色（Ⅱ级，重大）"),
    RED("红色（Ⅰ级，特别重大）");

    private final String text;

    Level(String text) {
        this.text = text;
    }

    /** The word used on the wire and in ClickHouse. */
    @Override
    public String code() {
        return Codes.of(this);
    }

    /** The words of all levels, mildest first. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Level::code).toList();
    }

    /** What people read. */
    public String text() {
        return text;
    }

    /** The constant with this word, if there is one. */
    public static Optional<Level> find(String code) {
        return Codes.find(Level.class, code);
    }
}
