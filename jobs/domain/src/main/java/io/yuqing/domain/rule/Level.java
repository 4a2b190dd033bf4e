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
    BLUE("蓝", "Ⅳ级", "一般"),
    YELLOW("黄", "Ⅲ级", "较大"),
    ORANGE("橙", "Ⅱ级", "重大"),
    RED("红", "Ⅰ级", "特别重大");

    private final String colour;
    private final String grade;
    private final String word;

    Level(String colour, String grade, String word) {
        this.colour = colour;
        this.grade = grade;
        this.word = word;
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

    /** 橙 */
    public String colour() {
        return colour;
    }

    /** Ⅱ级 */
    public String grade() {
        return grade;
    }

    /** 重大 */
    public String word() {
        return word;
    }

    /** 橙色（Ⅱ级，重大）, as boards and reports say it. */
    public String text() {
        return colour + "色（" + grade + "，" + word + "）";
    }

    /** The constant with this word, if there is one. */
    public static Optional<Level> find(String code) {
        return Codes.find(Level.class, code);
    }
}
