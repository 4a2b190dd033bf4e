/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** By kind, how many cases came badly out of a mask, with the first of them. */
final class PrivacyCensus {
    private final Map<String, Count> kinds = new TreeMap<>();

    private static final class Count {
        private int cases;
        private final List<String> bad = new ArrayList<>();
    }

    private PrivacyCensus() {}

    /** A case is bad if a secret survived. */
    static PrivacyCensus survivors(
            List<PersonalCase> cases, UnaryOperator<String> texts, BinaryOperator<String> links) {
        PrivacyCensus census = new PrivacyCensus();
        for (PersonalCase personal : cases) {
            String masked = personal.masked(texts, links);
            boolean bad = !Survivors.of(personal, masked).isEmpty();
            census.add(personal.kind(), bad, personal.text() + " → " + masked);
        }
        return census;
    }

    /** A case is bad if it lost what must remain. */
    static PrivacyCensus damaged(List<HarmlessCase> cases, UnaryOperator<String> texts) {
        PrivacyCensus census = new PrivacyCensus();
        for (HarmlessCase harmless : cases) {
            String masked = texts.apply(harmless.text());
            boolean bad = masked == null || !masked.contains(harmless.mustRemain());
            census.add(harmless.kind(), bad, harmless.text() + " → " + masked);
        }
        return census;
    }

    int cases() {
        return kinds.values().stream().mapToInt(count -> count.cases).sum();
    }

    int bad() {
        return kinds.values().stream().mapToInt(count -> count.bad.size()).sum();
    }

    /** One line a kind: {@code kind | cases | bad | example}. */
    String table(String badName) {
        StringBuilder table = new StringBuilder("kind | cases | " + badName + " | example\n");
        kinds.forEach(
                (kind, count) ->
                        table.append(line(kind, count.cases, count.bad.size(), example(count))));
        return table.append(line("all", cases(), bad(), "")).toString();
    }

    private void add(String kind, boolean bad, String example) {
        Count count = kinds.computeIfAbsent(kind, k -> new Count());
        count.cases++;
        if (bad) {
            count.bad.add(example);
        }
    }

    private static String example(Count count) {
        return count.bad.stream().findFirst().orElse("");
    }

    private static String line(String kind, int cases, int bad, String example) {
        return "%s | %d | %d | %s%n"
                .formatted(kind, cases, bad, visible(example))
                .replace("\r\n", "\n");
    }

    private static String visible(String text) {
        return text.replace("\r", "\\r")
                .replace("\n", "\\n")
                .replaceAll("[\u200b-\u200f\u202a\u2060\ufeff\u00ad]", "·ZW·");
    }
}
