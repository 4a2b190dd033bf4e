/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.text;

import io.yuqing.connector.notify.Tone;
import java.util.Locale;

/** The four grades as people say them. Declared from the lowest to the highest. */
enum Level {
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

    /**
     * @throws IllegalArgumentException if it is none of blue, yellow, orange, red
     */
    static Level of(String level) {
        try {
            return valueOf(String.valueOf(level).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "level = '" + level + "' is not known: use blue, yellow, orange or red.");
        }
    }

    Tone tone() {
        return Tone.valueOf(name());
    }

    /** 橙 */
    String colour() {
        return colour;
    }

    /** Ⅱ级 */
    String grade() {
        return grade;
    }

    /** 重大 */
    String word() {
        return word;
    }
}
