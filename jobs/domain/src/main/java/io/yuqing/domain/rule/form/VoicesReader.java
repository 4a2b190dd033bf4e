/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule.form;

import io.yuqing.domain.field.Fields;
import io.yuqing.domain.rule.Criteria;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Levels;
import java.util.EnumMap;
import java.util.Map;

/** Reads the field {@code min_voices}: one number for all levels, or a number for each. */
final class VoicesReader {
    private static final String FIELD = "min_voices";
    private static final String REMEDY =
            "write the least number of distinct voices, from 0, or a map of levels to such numbers";

    private final Fields in;

    VoicesReader(Fields in) {
        this.in = in;
    }

    /** Without the levels that need none. */
    Map<Level, Long> read(Levels levels) {
        if (levels == null) {
            return Map.of();
        }
        EnumMap<Level, Long> voices = new EnumMap<>(Level.class);
        if (in.has(FIELD) && !in.isMap(FIELD)) {
            Long least = in.whole(FIELD, 0, REMEDY);
            levels.asMap().keySet().forEach(level -> voices.put(level, least == null ? 0 : least));
        } else {
            voices.putAll(filledUp(levels, in.has(FIELD) ? named(levels) : Map.of()));
        }
        voices.values().removeIf(least -> least == 0);
        return voices;
    }

    /**
     * Over a whole life voices are not counted, so the two levels that need some by default are
     * only for who says that they need none.
     */
    void readForLife(Levels levels) {
        if (in.has(FIELD)) {
            Long none = in.isMap(FIELD) ? null : in.wholeOrNull(FIELD);
            if (none == null || none != 0) {
                in.problem(FIELD, "write 0 or remove it, over a whole life voices are not counted");
            }
        } else if (levels != null && levels.highest().compareTo(Level.ORANGE) >= 0) {
            in.problem(
                    in.has("levels") ? "levels" : "level",
                    "end with yellow, for over a whole life voices are not counted and one voice"
                            + " alone could reach orange, or write min_voices: 0 if that is meant");
        }
    }

    private Map<Level, Long> named(Levels levels) {
        EnumMap<Level, Long> named = new EnumMap<>(Level.class);
        Fields nested = in.nested(FIELD);
        nested.unknownFieldsExcept(Level.codes());
        for (Level level : Level.values()) {
            if (!nested.has(level.code())) {
                continue;
            }
            if (!levels.asMap().containsKey(level)) {
                nested.problem(level.code(), "remove it, the rule has no such level");
                continue;
            }
            Long least = nested.whole(level.code(), 0, REMEDY);
            if (least != null && named.values().stream().anyMatch(lower -> lower > least)) {
                nested.problem(level.code(), "write at least as many as for the level below");
            }
            named.put(level, least == null ? 0 : least);
        }
        return named;
    }

    /**
     * What is not named needs its default, but no fewer than the level below, nor more than above.
     */
    private static Map<Level, Long> filledUp(Levels levels, Map<Level, Long> named) {
        EnumMap<Level, Long> voices = new EnumMap<>(Level.class);
        long below = 0;
        for (Level level : levels.asMap().keySet()) {
            long usual = Criteria.DEFAULT_MIN_VOICES.getOrDefault(level, 0L);
            long above =
                    named.entrySet().stream()
                            .filter(entry -> entry.getKey().compareTo(level) > 0)
                            .mapToLong(Map.Entry::getValue)
                            .min()
                            .orElse(Long.MAX_VALUE);
            long least =
                    named.containsKey(level)
                            ? named.get(level)
                            : Math.min(Math.max(usual, below), above);
            voices.put(level, least);
            below = Math.max(below, least);
        }
        return voices;
    }
}
