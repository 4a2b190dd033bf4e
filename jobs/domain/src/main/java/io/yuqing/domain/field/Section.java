/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.field;

import io.yuqing.domain.time.Durations;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fields of a file as people set things: the same text counts with and without quotes, one text is
 * a list of one, and what is left out has a default. A view on {@link Fields}, with their findings.
 */
public final class Section {
    /** Strict: the 31st of June is no day, and not the 30th. */
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-M-d H:mm[:ss]")
                    .withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern LOCAL_FORM =
            Pattern.compile(
                    "(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?: +|T)(\\d{1,2}:\\d{2}(?::\\d{2})?)");

    /** What a Chinese input method types for a comma between values. */
    private static final Pattern COMMA = Pattern.compile("[,，、]");

    private static final Pattern CHINESE_COMMA = Pattern.compile("[，、]");

    private final Fields fields;

    private Section(Fields fields) {
        this.fields = fields;
    }

    /**
     * The whole of a file or record; empty if there is nothing.
     *
     * @param yaml as a parser made it
     */
    public static Section of(Findings findings, Object yaml) {
        return of(Fields.of(findings, Map.of()), "", yaml);
    }

    private static Section of(Fields outer, String path, Object yaml) {
        Map<String, Object> values = new LinkedHashMap<>();
        Fields fields = outer.at(path, values);
        if (yaml instanceof Map<?, ?> map) {
            map.forEach((key, value) -> values.put(String.valueOf(key), value));
        } else if (yaml != null) {
            outer.wrongAt(path, yaml, "has no keys: write one \"key: value\" a line");
        }
        return new Section(fields);
    }

    public Set<String> keys() {
        return fields.keys();
    }

    /** Whether nothing is wrong with what was read so far, in here or in sections below. */
    public boolean isClean() {
        return fields.isClean();
    }

    /** Whether nothing is wrong with a field so far. */
    public boolean isClean(String key) {
        return fields.isClean(key);
    }

    public void allow(Set<String> known) {
        for (String key : keys()) {
            if (!known.contains(key)) {
                refuseHidden(key, "is not known: use one of " + new TreeSet<>(known));
            }
        }
    }

    /** Empty if it is missing. */
    public Section section(String key) {
        return of(fields, fields.path(key), fields.value(key));
    }

    /** Empty if it is missing. */
    public List<Section> list(String key) {
        Object value = fields.value(key);
        List<Section> sections = new ArrayList<>();
        if (value instanceof List<?> entries) {
            for (Object entry : entries) {
                String path = fields.path(key) + "[" + (sections.size() + 1) + "]";
                sections.add(of(fields, path, entry));
            }
        } else if (value != null) {
            refuse(key, value, "is no list: begin each entry with a dash");
        }
        return sections;
    }

    /**
     * @param otherwise if it is missing, blank or wrong
     */
    public String text(String key, String otherwise) {
        Object value = fields.value(key);
        if (value instanceof Map || value instanceof List) {
            refuse(key, value, "is not one value: write one text");
            return otherwise;
        }
        return value == null || value.toString().isBlank() ? otherwise : value.toString().strip();
    }

    /**
     * @param remedy if it is missing
     * @return empty after a finding
     */
    public String required(String key, String remedy) {
        String text = text(key, "");
        if (text.isEmpty()) {
            missing(key, remedy);
        }
        return text;
    }

    /** One text, several with commas between them, or a list. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        if (fields.value(key) instanceof List<?> list) {
            for (Object element : list) {
                split(CHINESE_COMMA, String.valueOf(element), texts);
            }
        } else {
            split(COMMA, text(key, ""), texts);
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }

    private static void split(Pattern between, String text, List<String> texts) {
        for (String part : between.split(text)) {
            texts.add(part.strip());
        }
    }

    /** False unless it is true. */
    public boolean flag(String key) {
        String text = plain(key, "false").toLowerCase(Locale.ROOT);
        if (!text.equals("true") && !text.equals("false")) {
            refuse(key, text(key, ""), "is neither: write true or false");
        }
        return text.equals("true");
    }

    /** The same as {@link #text}, in half width: a time, a number, a word of ours. */
    public String plain(String key, String otherwise) {
        String text = text(key, otherwise);
        return text == null ? null : HalfWidth.of(text).strip();
    }

    public int number(String key, int otherwise, int least, int most) {
        String text = text(key, Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, in our words.
        }
        refuse(key, text, "is not usable: write a number from " + least + " to " + most);
        return otherwise;
    }

    public Duration duration(String key, Duration otherwise) {
        String text = text(key, null);
        if (text == null) {
            return otherwise;
        }
        try {
            Duration duration = Durations.parse(HalfWidth.of(text));
            if (!duration.isNegative()) {
                return duration;
            }
            refuse(key, text, "is negative: " + Durations.REMEDY);
        } catch (IllegalArgumentException e) {
            refuse(key, text, e.getMessage());
        }
        return otherwise;
    }

    /**
     * A moment, with an offset or as a clock in the zone shows it.
     *
     * @return ms since the epoch; null after a finding
     */
    public Long moment(String key, ZoneId zone) {
        String text = required(key, "write a time such as 2026-07-01 08:00");
        try {
            return text.isEmpty() ? null : (Long) millis(HalfWidth.of(text), zone);
        } catch (DateTimeException e) {
            refuse(key, text, "is no time: write 2026-07-01 08:00 or 2026-07-01T08:00:00+08:00");
            return null;
        }
    }

    private static long millis(String text, ZoneId zone) {
        Matcher local = LOCAL_FORM.matcher(text);
        if (!local.matches()) {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
        }
        String plain =
                "%s-%s-%s %s"
                        .formatted(local.group(1), local.group(2), local.group(3), local.group(4));
        return LocalDateTime.parse(plain, LOCAL).atZone(zone).toInstant().toEpochMilli();
    }

    /**
     * @param complaint what is wrong with the value, a colon, and what to write
     */
    public void refuse(String key, Object value, String complaint) {
        fields.problem(key, value, complaint);
    }

    /** Without the value, which may be a secret. */
    public void refuseHidden(String key, String complaint) {
        fields.hidden(key, complaint);
    }

    /** Says nothing about a key that something else is wrong with. */
    public void missing(String key, String remedy) {
        if (fields.isClean(key)) {
            fields.problem(key, null, remedy);
        }
    }
}
