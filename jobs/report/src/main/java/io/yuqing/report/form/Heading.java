/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.form;

import io.yuqing.report.model.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * A section with its number, which goes by its place.
 *
 * @param level 1 to 3; deeper ones look like the third
 * @param number as {@code 一、}, {@code （一）}, {@code 1.}; empty without a heading
 */
public record Heading(Section section, int level, String number) {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int DEEPEST = 3;

    /** Those without a heading do not count. */
    public static List<Heading> of(List<Section> sections, int level) {
        List<Heading> all = new ArrayList<>();
        int place = 0;
        for (Section section : sections) {
            boolean headed = !section.heading().isEmpty();
            place += headed ? 1 : 0;
            int depth = Math.min(level, DEEPEST);
            all.add(new Heading(section, depth, headed ? number(depth, place) : ""));
        }
        return all;
    }

    /** The sections below it. */
    public List<Heading> parts() {
        return of(section.parts(), level + 1);
    }

    private static String number(int level, int place) {
        return switch (level) {
            case 1 -> chinese(place) + "、";
            case 2 -> "（" + chinese(place) + "）";
            default -> place + ".";
        };
    }

    /** Of 1 to 99. */
    private static String chinese(int number) {
        int tens = number / 10;
        String begin = tens == 0 ? "" : (tens == 1 ? "" : digit(tens)) + "十";
        return begin + (number % 10 == 0 ? "" : digit(number % 10));
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}
