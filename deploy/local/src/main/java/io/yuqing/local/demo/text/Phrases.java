/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A resource file of hand-written lines under {@code [section]} headings; {@code #} begins a
 * comment line.
 */
public final class Phrases {
    private final String name;
    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private Phrases(String name) {
        this.name = name;
    }

    static Phrases load(String name) {
        Phrases phrases = new Phrases(name);
        try (InputStream in = Phrases.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Resource '" + name + "' is missing from the jar.");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            phrases.read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("Resource '" + name + "' cannot be read.", e);
        }
        return phrases;
    }

    private void read(BufferedReader lines) throws IOException {
        List<String> section = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("[")) {
                section = new ArrayList<>();
                sections.put(line.substring(1, line.indexOf(']')), section);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                section.add(line);
            }
        }
    }

    /** The lines of a section, or none if the file has no such section. */
    List<String> find(String section) {
        return sections.getOrDefault(section, List.of());
    }

    /** The lines of a section that must be there. */
    public List<String> get(String section) {
        List<String> lines = find(section);
        if (lines.isEmpty()) {
            throw new IllegalStateException(
                    "Resource '" + name + "' has no lines under [" + section + "].");
        }
        return lines;
    }
}
