/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.board;

import java.util.List;

/**
 * What a user has chosen in one variable.
 *
 * @param all the choice "All" (its values are then every option the variable has)
 * @param many the variable allows several values, so that Grafana formats it as a list
 */
public record Selection(List<String> values, boolean all, boolean many) {
    public static Selection text(String value) {
        return new Selection(List.of(value), false, false);
    }

    public static Selection all(List<String> options) {
        return new Selection(options, true, true);
    }

    public static Selection of(String... values) {
        return new Selection(List.of(values), false, true);
    }

    /** What {@code $__conditionalAll} looks at: nothing typed, nothing chosen, or All. */
    public boolean meansEverything() {
        return all || values.isEmpty() || values.equals(List.of(""));
    }
}
