/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.connector.collect.Edge;
import io.yuqing.connector.collect.PostAddress;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * One record of a file. It notes which fields are asked for, so that a person can be told what was
 * taken and what was not even looked at.
 */
public final class RawRecord {
    private final long line;
    private final JsonNode fields;
    private final FieldLog log;
    private final String prefix;
    private final Set<String> taken = new LinkedHashSet<>();
    private String author = "";

    RawRecord(long line, JsonNode fields, FieldLog log) {
        this(line, fields, log, "");
    }

    private RawRecord(long line, JsonNode fields, FieldLog log, String prefix) {
        this.line = line;
        this.fields = fields;
        this.log = log;
        this.prefix = prefix;
        log.saw(prefix, fields);
    }

    public long line() {
        return line;
    }

    /** Whether there is such a field, if empty. */
    public boolean has(String name) {
        return fields.has(name);
    }

    /** Whether there are all of these. */
    public boolean hasAll(String... names) {
        for (String name : names) {
            if (!has(name)) {
                return false;
            }
        }
        return true;
    }

    /** The first of these fields that says something, as text; {@code ""} if none does. */
    public String text(String... names) {
        for (String name : names) {
            String value = value(name);
            if (!value.isEmpty()) {
                taken.add(name);
                log.took(prefix + name);
                return value;
            }
        }
        return "";
    }

    /** As {@link #text}, of who wrote it: it becomes a hash and is shown nowhere. */
    public String author(String... names) {
        for (String name : names) {
            String value = value(name);
            if (!value.isEmpty()) {
                log.hashed(prefix + name);
                author = value;
                return value;
            }
        }
        return "";
    }

    /** The object in a field; one without fields if there is none. */
    public RawRecord inside(String name) {
        log.opened(prefix + name);
        return new RawRecord(line, fields.path(name), log, prefix + name + ".");
    }

    /** Whether the field holds an object. */
    public boolean hasObject(String name) {
        return fields.path(name).isObject();
    }

    /** What was taken, masked. */
    public Map<String, String> shown(Edge edge) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (String name : taken) {
            String value = value(name);
            boolean url = name.endsWith("url");
            shown.put(name, url ? PostAddress.harmless(edge, value, author) : edge.text(value));
        }
        return shown;
    }

    private String value(String name) {
        JsonNode value = fields.path(name);
        return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    }
}
