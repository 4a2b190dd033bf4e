/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.alert;

import io.javalin.http.Context;
import io.yuqing.domain.rule.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which alerts a list shows; an empty text is no choice.
 *
 * @param level code of a level
 * @param category code of whose business it is
 * @param department who was told
 * @param state {@code open} or {@code ended}
 */
public record AlertFilter(String level, String category, String department, String state) {
    public static final String OPEN = "open";
    public static final String ENDED = "ended";

    private static final Set<String> STATES = Set.of(OPEN, ENDED);
    private static final int MOST_CHARS = 100;

    /** Codes of categories, and their words; the same as on the boards. */
    private static final List<Choice> CATEGORIES =
            List.of(
                    new Choice("online_opinion", "网络舆情"),
                    new Choice("public_concern", "社情民意"),
                    new Choice("publicity", "对外宣传"),
                    new Choice("public_safety", "安全稳定"),
                    new Choice("foreign_affairs", "涉外"),
                    new Choice("emergency", "应急管理"),
                    new Choice("other", "其他"));

    /** One that can be chosen. */
    public record Choice(String code, String word) {}

    /** What a form asks for; what is no choice of ours is none. */
    static AlertFilter of(Context request) {
        String category = text(request, "category");
        String state = text(request, "state");
        return new AlertFilter(
                Level.find(text(request, "level")).map(Level::code).orElse(""),
                CATEGORIES.stream().anyMatch(one -> one.code.equals(category)) ? category : "",
                text(request, "department"),
                STATES.contains(state) ? state : "");
    }

    private static String text(Context request, String name) {
        String value = request.queryParam(name);
        return value == null || value.length() > MOST_CHARS ? "" : value.strip();
    }

    public List<Choice> levels() {
        return List.of(Level.RED, Level.ORANGE, Level.YELLOW, Level.BLUE).stream()
                .map(one -> new Choice(one.code(), one.colour() + " " + one.grade()))
                .toList();
    }

    /** What categories are called. */
    public static List<String> categoryWords() {
        return CATEGORIES.stream().map(Choice::word).toList();
    }

    public List<Choice> categories() {
        return CATEGORIES;
    }

    public boolean isChosen() {
        return !(level + category + department + state).isEmpty();
    }

    Map<String, String> parameters(long now) {
        return Map.of(
                "level", level,
                "category", category,
                "department", department,
                "state", state,
                "now", Long.toString(now));
    }
}
