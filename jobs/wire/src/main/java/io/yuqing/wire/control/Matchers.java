/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.plan.AlertMatcher;
import io.yuqing.domain.field.Section;
import io.yuqing.domain.origin.Region;
import io.yuqing.domain.rule.Level;
import io.yuqing.nlp.category.Category;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads which alerts a route or a silence is about. */
public final class Matchers {
    private static final Set<String> KEYS =
            Set.of("category", "topic", "rule", "region", "subject", "level", "min-level", "kind");
    private static final Set<String> KINDS = Set.of("topic", "thread", AlertNews.SOURCE);

    private Matchers() {}

    /**
     * @param besides keys of the section that are no conditions
     */
    public static AlertMatcher read(Section section, Set<String> besides) {
        Set<String> known = new HashSet<>(KEYS);
        known.addAll(besides);
        section.allow(known);
        return matcher(section);
    }

    private static AlertMatcher matcher(Section section) {
        return new AlertMatcher(
                categories(section),
                Set.copyOf(section.texts("topic")),
                Set.copyOf(section.texts("rule")),
                regions(section),
                Set.copyOf(section.texts("subject")),
                levels(section),
                kinds(section));
    }

    private static Set<String> regions(Section section) {
        return section.texts("region").stream().map(Region::wanted).collect(Collectors.toSet());
    }

    /**
     * With a condition other than level and kind, unless it is about sources: a silence of
     * everything would be a switched-off job. Without {@code min-level}: red is silenced only where
     * it is written.
     */
    static AlertMatcher readSilenced(Section section, Set<String> besides) {
        Set<String> known = new HashSet<>(KEYS);
        known.remove("min-level");
        known.addAll(besides);
        section.allow(known);
        AlertMatcher matcher = matcher(section);
        if (matcher.isAboutEverything()) {
            section.missing(
                    "topic", "say what is silenced, by topic, rule, subject, category or region");
        }
        return matcher;
    }

    /** Empty after a finding. */
    public static Optional<Level> level(Section section, String key, String text) {
        Optional<Level> level = Level.find(text);
        if (level.isEmpty()) {
            section.refuse(key, text, "is no level: write blue, yellow, orange or red");
        }
        return level;
    }

    private static Set<String> categories(Section section) {
        List<String> categories = section.texts("category");
        for (String category : categories) {
            if (Category.ofLabel(category) == null) {
                List<String> known = Arrays.stream(Category.values()).map(Category::label).toList();
                section.refuse("category", category, "is none: use one of " + known);
            }
        }
        return Set.copyOf(categories);
    }

    private static Set<String> kinds(Section section) {
        List<String> kinds = section.texts("kind");
        for (String kind : kinds) {
            if (!KINDS.contains(kind)) {
                section.refuse("kind", kind, "is none: write topic, thread or source");
            }
        }
        return Set.copyOf(kinds);
    }

    private static Set<Level> levels(Section section) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        section.texts("level")
                .forEach(text -> level(section, "level", text).ifPresent(levels::add));
        String least = section.text("min-level", null);
        if (least != null) {
            level(section, "min-level", least)
                    .ifPresent(lowest -> levels.addAll(EnumSet.range(lowest, Level.RED)));
        }
        return levels;
    }
}
