/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.field;

import io.yuqing.domain.time.Durations;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keys and values as a parser of YAML or JSON made them, read with errors that name key, value and
 * remedy. The one reader of fields on the delivery side.
 */
public final class Section {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final String path;
    private final Map<String, Object> values;

    private Section(String path, Map<String, Object> values) {
        this.path = path;
        this.values = values;
    }

    /** An empty one if there is nothing. */
    public static Section of(String path, Object yaml) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (yaml instanceof Map<?, ?> map) {
            map.forEach((key, value) -> values.put(String.valueOf(key), value));
        } else if (yaml != null) {
            throw new FieldException(
                    (path.isEmpty() ? "the file" : path)
                            + " is '"
                            + yaml
                            + "', which has no keys: write one \"key: value\" a line.");
        }
        return new Section(path, values);
    }

    public Map<String, Object> values() {
        return values;
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public void allow(Set<String> known) {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                throw new FieldException(
                        at(key) + " is not known: use one of " + new TreeSet<>(known) + ".");
            }
        }
    }

    public Section section(String key) {
        return of(at(key), values.get(key));
    }

    public List<Section> list(String key) {
        Object value = values.get(key);
        if (value != null && !(value instanceof List<?>)) {
            throw refuse(key, value, "is no list: begin each entry with a dash");
        }
        List<Section> sections = new ArrayList<>();
        if (value != null) {
            for (Object entry : (List<?>) value) {
                sections.add(of(at(key) + "[" + (sections.size() + 1) + "]", entry));
            }
        }
        return sections;
    }

    public String text(String key, String otherwise) {
        Object value = values.get(key);
        if (value instanceof Map || value instanceof List) {
            throw refuse(key, value, "is not one value: write one text");
        }
        return value == null || value.toString().isBlank() ? otherwise : value.toString().strip();
    }

    /** One text, several with commas between them, or a list. */
    public List<String> texts(String key) {
        Object value = values.get(key);
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(element -> texts.add(String.valueOf(element).strip()));
        } else if (value != null) {
            for (String part : text(key, "").split(",", -1)) {
                texts.add(part.strip());
            }
        }
        texts.removeIf(String::isEmpty);
        return texts;
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
        throw refuse(key, text, "is not usable: write a number from " + least + " to " + most);
    }

    public Duration duration(String key, Duration otherwise) {
        String text = text(key, null);
        if (text == null) {
            return otherwise;
        }
        try {
            Duration duration = Durations.parse(text);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (IllegalArgumentException e) {
            throw refuse(key, text, e.getMessage());
        }
        throw refuse(key, text, "is negative: " + Durations.REMEDY);
    }

    public FieldException refuse(String key, Object value, String complaint) {
        return new FieldException(at(key) + " = '" + value + "' " + complaint + ".");
    }

    /** Without the value, which may be a secret. */
    public FieldException refuseHidden(String key, String complaint) {
        return new FieldException(at(key) + " " + complaint + ".");
    }

    public FieldException missing(String key, String remedy) {
        return new FieldException(at(key) + " is missing: " + remedy + ".");
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /**
     * A moment, with an offset or as a clock in the zone shows it.
     *
     * @return ms since the epoch
     */
    public long moment(String key, ZoneId zone) {
        String text = text(key, null);
        if (text == null) {
            throw missing(key, "write a time such as 2026-07-01 08:00");
        }
        try {
            return text.length() == "2026-07-01 08:00".length()
                    ? LocalDateTime.parse(text, LOCAL).atZone(zone).toInstant().toEpochMilli()
                    : OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            throw refuse(
                    key, text, "is no time: write 2026-07-01 08:00 or 2026-07-01T08:00:00+08:00");
        }
    }
}
