/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.form;

import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.gateway.desk.page.PlatformWords;
import java.util.ArrayList;
import java.util.List;

/**
 * A row for a place where an answer was published, as it was filled in.
 *
 * @param number from 1, by which its fields are named
 */
public record OutletRow(int number, String name, String platform, String url, String at) {
    private static final int LEAST = 2;
    private static final int MOST = 20;
    private static final String ROWS = "outlets";

    /** As many as the form has shown. */
    static List<OutletRow> of(Typed typed) {
        int shown = (int) Math.max(LEAST, Math.min(MOST, typed.number(ROWS)));
        List<OutletRow> rows = new ArrayList<>();
        for (int number = 1; number <= shown; number++) {
            rows.add(
                    new OutletRow(
                            number,
                            typed.one("outlet_name_" + number),
                            typed.one("outlet_platform_" + number),
                            typed.one("outlet_url_" + number),
                            typed.one("outlet_at_" + number)));
        }
        return rows;
    }

    /** The same with room for one more. */
    static Typed more(Typed typed) {
        return typed.with(ROWS, Integer.toString(Math.min(MOST, of(typed).size() + 1)));
    }

    boolean isFilled() {
        return !(name + platform + url + at).isEmpty();
    }

    /** What was masked stands in the form, too. */
    Typed written(Typed typed, Outlet outlet, PlatformWords platforms) {
        return typed.with("outlet_name_" + number, outlet.name())
                .with("outlet_platform_" + number, platforms.of(outlet.platform()))
                .with("outlet_url_" + number, outlet.url());
    }
}
