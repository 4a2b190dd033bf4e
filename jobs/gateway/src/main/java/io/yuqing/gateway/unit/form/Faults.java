/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be corrected in what was typed: for each field one Chinese sentence, in the order of
 * the form. Not thread-safe.
 */
public final class Faults {
    /** That of no field alone. */
    public static final String FORM = "";

    private final Map<String, String> sentences = new LinkedHashMap<>();

    public static Faults of(String field, String sentence) {
        Faults faults = new Faults();
        faults.add(field, sentence);
        return faults;
    }

    /** The first of a field counts. */
    public void add(String field, String sentence) {
        sentences.putIfAbsent(field, sentence);
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    /** Empty if nothing is wrong with it. */
    String at(String field) {
        return sentences.getOrDefault(field, "");
    }

    List<String> all() {
        return List.copyOf(sentences.values());
    }
}
