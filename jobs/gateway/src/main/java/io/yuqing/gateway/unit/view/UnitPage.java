/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.view;

/**
 * What every page of a unit has around it.
 *
 * @param title of the window
 * @param unit that reads it; empty if it is not known
 * @param style path of the sheet
 * @param plain whether others on the network may read along
 * @param refresh seconds after which the page loads anew; 0: never
 */
public record UnitPage(String title, String unit, String style, boolean plain, int refresh) {
    /** The same for a unit. */
    UnitPage of(String shown, String who) {
        return new UnitPage(shown, who, style, plain, refresh);
    }

    /** The same, which loads anew by itself. */
    UnitPage every(int seconds) {
        return new UnitPage(title, unit, style, plain, seconds);
    }
}
