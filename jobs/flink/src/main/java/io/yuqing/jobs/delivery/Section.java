/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of the delivery file, read with errors that name key, value and remedy. */
final class Section {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6}) ?(s|m|min|h|d)");

    private final String path;
    private final Map<String, Object> values;

    private Section(String path, Map<String, Object> values) {
        this.path = path;
        this.values = values;
    }

    /** An empty one if there is nothing. */
    static Section of(String path, Object yaml) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (yaml instanceof Map<?, ?> map) {
            map.forEach((key, value) -> values.put(String.valueOf(key), value));
        } else if (yaml != null) {
            throw new DeliveryFileException(
                    (path.isEmpty() ? "the file" : path)
                            + " is '"
                            + yaml
                            + "', which has no keys: write one \"key: value\" a line.");
        }
        return new Section(path, values);
    }

    Map<String, Object> values() {
        return values;
    }

    Set<String> keys() {
        return values.keySet();
    }

    void allow(Set<String> known) {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                throw new DeliveryFileException(
                        at(key) + " is not known: use one of " + new TreeSet<>(known) + ".");
            }
        }
    }

    Section section(String key) {
        return of(at(key), values.get(key));
    }

    List<Section> list(String key) {
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

    String text(String key, String otherwise) {
        Object value = values.get(key);
        if (value instanceof Map || value instanceof List) {
            throw refuse(key, value, "is not one value: write one text");
        }
        return value == null || value.toString().isBlank() ? otherwise : value.toString().strip();
    }

    /** One text or a list of them. */
    List<String> texts(String key) {
        Object value = values.get(key);
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(element -> texts.add(String.valueOf(element).strip()));
        } else if (value != null) {
            texts.add(text(key, ""));
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }

    int number(String key, int otherwise, int least, int most) {
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

    Duration duration(String key, Duration otherwise) {
        String text = text(key, null);
        if (text == null) {
            return otherwise;
        }
        Duration duration = parse(text);
        if (duration == null || duration.isNegative()) {
            throw refuse(key, text, "is no duration: write 30s, 10m, 6h or 3d");
        }
        return duration;
    }

    DeliveryFileException refuse(String key, Object value, String complaint) {
        return new DeliveryFileException(at(key) + " = '" + value + "' " + complaint + ".");
    }

    DeliveryFileException missing(String key, String remedy) {
        return new DeliveryFileException(at(key) + " is missing: " + remedy + ".");
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Null if it is none. */
    private static Duration parse(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (matcher.matches()) {
            long amount = Long.parseLong(matcher.group(1));
            return switch (matcher.group(2)) {
                case "s" -> Duration.ofSeconds(amount);
                case "h" -> Duration.ofHours(amount);
                case "d" -> Duration.ofDays(amount);
                default -> Duration.ofMinutes(amount);
            };
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
