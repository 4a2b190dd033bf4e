/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in the fields of a form, by name; what was not sent is empty.
 *
 * @param values of each field, in the order in which they were sent
 */
public record Typed(Map<String, List<String>> values) {
    public static final Typed NOTHING = new Typed(Map.of());

    public String one(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.get(0).replace("\r\n", "\n").strip();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public boolean has(String name) {
        return !one(name).isEmpty();
    }

    /** 0 for what is no number. */
    public long number(String name) {
        String text = one(name);
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    public Typed with(String name, String value) {
        return with(name, List.of(value));
    }

    public Typed with(String name, List<String> all) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(name, all);
        return new Typed(more);
    }
}
