/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.yuqing.nlp.topic.TopicForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A YAML file of rules or topics to start from. */
public final class StartFile {
    /** Of two values under one key the first would be lost in silence. */
    private static final ObjectMapper YAML =
            new ObjectMapper(
                    YAMLFactory.builder()
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .build());

    private StartFile() {}

    /**
     * The rules or sources of a file as control records, in its order.
     *
     * @param option key of the option that names the file, for messages
     * @throws ControlException if the file cannot be read or is no list of objects with ids
     */
    public static List<ControlRecord> list(String option, Path file) throws ControlException {
        return list(option, file, yaml(option, file));
    }

    /** The same of a file that has been read: maps, lists and plain values, or null. */
    public static List<ControlRecord> list(String option, Path file, Object entries)
            throws ControlException {
        if (entries != null && !(entries instanceof List<?>)) {
            throw new ControlException(option + ": " + file + " is no YAML list of entries.");
        }
        return records(option, file, entries == null ? List.of() : (List<?>) entries);
    }

    /**
     * The topics of a file as control records, in its order, each with the word sets it names.
     *
     * @param option key of the option that names the file, for messages
     * @throws ControlException if the file cannot be read, has another form, or defines a word set
     *     that cannot be used
     */
    public static List<ControlRecord> topics(String option, Path file) throws ControlException {
        return topics(option, file, yaml(option, file));
    }

    /** The same of a file that has been read: maps, lists and plain values, or null. */
    public static List<ControlRecord> topics(String option, Path file, Object content)
            throws ControlException {
        try {
            return records(option, file, TopicForm.topicsOf(content));
        } catch (IllegalArgumentException e) {
            throw new ControlException(option + ": " + file + ": " + e.getMessage(), e);
        }
    }

    private static List<ControlRecord> records(String option, Path file, List<?> entries)
            throws ControlException {
        List<ControlRecord> records = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Object entry : entries) {
            if (!(entry instanceof Map<?, ?> fields)
                    || !(fields.get("id") instanceof String id)
                    || id.isBlank()) {
                throw new ControlException(
                        option
                                + ": entry "
                                + (records.size() + 1)
                                + " of "
                                + file
                                + " has no id; give it one.");
            }
            if (!ids.add(id)) {
                throw new ControlException(
                        "%s: entry %d of %s repeats the id '%s'; give each entry an id of its own."
                                .formatted(option, records.size() + 1, file, id));
            }
            records.add(ControlRecord.of(id, ControlJson.text(fields)));
        }
        return records;
    }

    /**
     * Maps, lists and plain values; null if the file is empty.
     *
     * @param option key of the option that names the file, for messages
     * @throws ControlException if it cannot be read or is no YAML
     */
    public static Object yaml(String option, Path file) throws ControlException {
        try {
            return YAML.convertValue(YAML.readTree(Files.readString(file)), Object.class);
        } catch (NoSuchFileException e) {
            throw new ControlException(
                    option + ": there is no file " + file + "; correct the path.", e);
        } catch (JsonProcessingException e) {
            throw new ControlException(
                    option
                            + ": "
                            + file
                            + " is no YAML ("
                            + e.getOriginalMessage()
                            + ", line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr())
                            + "); correct that line.",
                    e);
        } catch (IOException e) {
            throw new ControlException(
                    option + ": " + file + " cannot be read (" + e.getMessage() + ").", e);
        }
    }
}
