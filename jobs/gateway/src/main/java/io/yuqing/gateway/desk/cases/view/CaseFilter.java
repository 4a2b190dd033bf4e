/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.view;

import io.javalin.http.Context;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.rule.Level;
import io.yuqing.gateway.desk.page.DeskLinks;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which cases the list shows; an empty text is no choice.
 *
 * @param unit that has a part
 * @param level code of a level
 * @param category as the case has it
 * @param text that the title contains
 */
public record CaseFilter(String unit, String level, String category, String text) {
    public static final CaseFilter NONE = new CaseFilter("", "", "", "");

    private static final int MOST_CHARS = 100;

    /** What a form asks for; what is no choice of ours is none. */
    public static CaseFilter of(Context request) {
        return new CaseFilter(
                text(request, "unit"),
                Level.find(text(request, "level")).map(Level::code).orElse(""),
                text(request, "category"),
                text(request, "q"));
    }

    private static String text(Context request, String name) {
        String value = request.queryParam(name);
        return value == null || value.length() > MOST_CHARS ? "" : value.strip();
    }

    public boolean isChosen() {
        return !equals(NONE);
    }

    boolean matches(CaseRecord record) {
        return (unit.isEmpty() || record.part(unit) != null || wasLed(record))
                && (level.isEmpty() || record.level.code().equals(level))
                && (category.isEmpty() || record.category.equals(category))
                && (text.isEmpty() || lower(record.title).contains(lower(text)));
    }

    /** What ended stands with those who had it. */
    private boolean wasLed(CaseRecord record) {
        return !record.isOpen() && record.units.containsKey(unit);
    }

    private static String lower(String any) {
        return any.toLowerCase(Locale.ROOT);
    }

    /** The same choice as the end of an address; empty if there is none. */
    public String query() {
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("unit", unit);
        chosen.put("level", level);
        chosen.put("category", category);
        chosen.put("q", text);
        String query =
                chosen.entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty())
                        .map(each -> each.getKey() + "=" + DeskLinks.encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
