/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.source;

import io.yuqing.domain.time.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads an entry of the register from its fields. */
public final class SourceForm {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(4);
    private static final List<String> FIELDS =
            List.of("id", "platform", "channel", "interval", "revision", "deleted");

    private final Map<?, ?> fields;
    private final Object id;
    private final List<String> problems = new ArrayList<>();

    private SourceForm(Map<?, ?> fields) {
        this.fields = fields;
        this.id = fields.get("id");
    }

    /**
     * Reads and checks an entry.
     *
     * @param channels the channels there are
     * @throws IllegalArgumentException with one sentence for each field that cannot be used
     */
    public static SourceSpec read(Map<?, ?> fields, Set<String> channels) {
        SourceForm form = new SourceForm(fields);
        SourceSpec spec = form.spec(channels);
        if (!form.problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", form.problems));
        }
        return spec;
    }

    private SourceSpec spec(Set<String> channels) {
        for (Object key : fields.keySet()) {
            if (!FIELDS.contains(String.valueOf(key))) {
                problem(String.valueOf(key), "this field is not known, use one of " + FIELDS);
            }
        }
        boolean deleted = deleted();
        String channel = text("channel");
        boolean isText = fields.get("channel") == null || fields.get("channel") instanceof String;
        if (!isText || (!channel.isEmpty() && !channels.contains(channel))) {
            problem("channel", "use one of " + String.join(", ", channels) + ", or leave it out");
        }
        if (text("id").isEmpty()) {
            problem("id", "give it a name of its own");
        }
        if (!deleted && text("platform").isEmpty()) {
            problem("platform", "name the platform as items do");
        }
        return new SourceSpec(
                text("id"), text("platform"), channel, interval(deleted), revision(), deleted);
    }

    private boolean deleted() {
        Object value = fields.get("deleted");
        if (value != null && !(value instanceof Boolean)) {
            problem("deleted", "write true or false without quotes");
        }
        return Boolean.TRUE.equals(value);
    }

    private String text(String field) {
        return fields.get(field) instanceof String text ? text.strip() : "";
    }

    private long revision() {
        if (fields.get("revision") instanceof Number number
                && number.longValue() > 0
                && number.doubleValue() == Math.rint(number.doubleValue())) {
            return number.longValue();
        }
        problem("revision", "write a whole number above 0 and raise it with each change");
        return 0;
    }

    private Duration interval(boolean deleted) {
        if (deleted) {
            return SHORTEST;
        }
        try {
            Duration interval = Durations.parse(text("interval"));
            if (interval.compareTo(SHORTEST) >= 0 && interval.compareTo(LONGEST) <= 0) {
                return interval;
            }
        } catch (IllegalArgumentException e) {
            // The sentence below says what a duration looks like.
        }
        problem(
                "interval",
                "write its usual longest gap between items, from 1m to 4d, for example 30m");
        return SHORTEST;
    }

    private void problem(String field, String remedy) {
        Object value = fields.get(field);
        String found = value == null ? "is missing" : "has value '" + value + "'";
        problems.add("source '%s': field '%s' %s; %s.".formatted(id, field, found, remedy));
    }
}
