/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.account;

/** Light or dark, as a viewer chose; a cookie remembers it, so that pages come in it at once. */
public enum Theme {
    SYSTEM(null),
    LIGHT("light"),
    DARK("dark");

    /** Set by the button of every page. */
    public static final String COOKIE = "yuqing-theme";

    private final String chosen;

    Theme(String chosen) {
        this.chosen = chosen;
    }

    /**
     * As the system of the viewer is set, where a cookie says nothing that we know.
     *
     * @param cookie null if there is none
     */
    public static Theme of(String cookie) {
        for (Theme each : values()) {
            if (each.chosen != null && each.chosen.equals(cookie)) {
                return each;
            }
        }
        return SYSTEM;
    }

    /** What the page is marked with; null if the system decides, and there is no mark. */
    public String chosen() {
        return chosen;
    }
}
