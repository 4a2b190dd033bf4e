/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A YAML list of rules or topics to start from. */
public final class StartFile {
    private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private StartFile() {}

    /**
     * The entries of a file as control records, in the order of the file.
     *
     * @param option key of the option that names the file, for messages
     * @throws ControlException if the file cannot be read or is no list of objects with ids
     */
    public static List<ControlRecord> read(String option, Path file) throws ControlException {
        List<ControlRecord> records = new ArrayList<>();
        for (Map<String, Object> entry : entries(option, file)) {
            if (!(entry.get("id") instanceof String id) || id.isBlank()) {
                throw new ControlException(
                        option
                                + ": entry "
                                + (records.size() + 1)
                                + " of "
                                + file
                                + " has no id; give it one.");
            }
            records.add(ControlRecord.of(id, ControlJson.text(entry)));
        }
        return records;
    }

    private static List<Map<String, Object>> entries(String option, Path file)
            throws ControlException {
        try {
            List<Map<String, Object>> entries = YAML.readValue(Files.readString(file), LIST);
            return entries == null ? List.of() : entries;
        } catch (NoSuchFileException e) {
            throw new ControlException(
                    option + ": there is no file " + file + "; correct the path.", e);
        } catch (JsonProcessingException e) {
            throw new ControlException(
                    option
                            + ": "
                            + file
                            + " is no YAML list of objects ("
                            + e.getOriginalMessage()
                            + ", line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr())
                            + ").",
                    e);
        } catch (IOException e) {
            throw new ControlException(
                    option + ": " + file + " cannot be read (" + e.getMessage() + ").", e);
        }
    }
}
