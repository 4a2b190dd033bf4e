/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.form;

import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.gateway.desk.page.PlatformWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A row for a place where an answer was published, as it was filled in.
 *
 * @param number from 1, by which its fields are named
 * @param errors what is wrong, by the name of the field; of the whole form
 */
public record OutletRow(
        int number,
        String name,
        String platform,
        String url,
        String at,
        Map<String, String> errors) {
    static final String NAME = "name";
    static final String URL = "url";
    static final String AT = "at";

    private static final List<String> PARTS = List.of(NAME, "platform", URL, AT);
    private static final int LEAST = 2;
    private static final int MOST = 20;
    private static final String ROWS = "outlets";

    /** As many as the form has shown. */
    static List<OutletRow> of(Typed typed) {
        return of(typed, Map.of());
    }

    static List<OutletRow> of(Typed typed, Map<String, String> errors) {
        int shown = (int) Math.max(LEAST, Math.min(MOST, typed.number(ROWS)));
        List<OutletRow> rows = new ArrayList<>();
        for (int number = 1; number <= shown; number++) {
            rows.add(
                    new OutletRow(
                            number,
                            typed.one("outlet_name_" + number),
                            typed.one("outlet_platform_" + number),
                            typed.one("outlet_url_" + number),
                            typed.one("outlet_at_" + number),
                            errors));
        }
        return rows;
    }

    /** The same with room for one more. */
    static Typed more(Typed typed) {
        return typed.with(ROWS, Integer.toString(Math.min(MOST, of(typed).size() + 1)));
    }

    /** What the page calls a part of it. */
    public String field(String part) {
        return "outlet_" + part + "_" + number;
    }

    /** Whether a part of it is wrong. */
    public boolean isWrong(String part) {
        return errors.containsKey(field(part));
    }

    /** What is wrong with it; empty if nothing is. */
    public String error() {
        return PARTS.stream()
                .filter(this::isWrong)
                .map(part -> errors.get(field(part)))
                .findFirst()
                .orElse("");
    }

    /** The same for ears, of a part; null if it is right. */
    public String described(String part) {
        return isWrong(part) ? "error-outlet_" + number : null;
    }

    String title() {
        return "渠道 " + number;
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
