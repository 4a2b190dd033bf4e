/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import java.util.Locale;

/** The colour of a notice: the four levels, green for good news, grey for the rest. */
public enum Tone {
    RED("🔴"),
    ORANGE("🟠"),
    YELLOW("🟡"),
    BLUE("🔵"),
    GREEN("🟢"),
    GREY("⚪");

    private final String mark;

    Tone(String mark) {
        this.mark = mark;
    }

    /** A coloured circle that every phone shows, also in the preview of a locked screen. */
    public String mark() {
        return mark;
    }

    /** Lower case, as levels are written on the wire; also the name of Feishu's card colour. */
    public String colour() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The tone of a level.
     *
     * @param level {@code red}, {@code orange}, {@code yellow}, {@code blue}, {@code green} or
     *     {@code grey}, in any case
     * @throws IllegalArgumentException for anything else
     */
    public static Tone of(String level) {
        for (Tone tone : values()) {
            if (tone.name().equalsIgnoreCase(level)) {
                return tone;
            }
        }
        throw new IllegalArgumentException(
                "level = '"
                        + level
                        + "' is not known: use red, orange, yellow, blue, green or grey.");
    }
}
