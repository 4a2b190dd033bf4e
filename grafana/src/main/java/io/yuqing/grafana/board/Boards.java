/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All boards of the repository; a board is added to the tests by adding its file. */
public record Boards(List<Dashboard> all) {
    public static final Path ROOT = Path.of(System.getProperty("yuqing.root", ".."));
    private static final ObjectMapper JSON = new ObjectMapper();

    public static Boards load() {
        try (Stream<Path> files = Files.list(ROOT.resolve("grafana/dashboards"))) {
            return new Boards(
                    files.filter(f -> f.toString().endsWith(".json"))
                            .sorted()
                            .map(f -> new Dashboard(f.getFileName().toString(), read(f)))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not JSON: " + e.getMessage(), e);
        }
    }

    public boolean has(String uid) {
        return all.stream().anyMatch(b -> b.uid().equals(uid));
    }

    public Dashboard get(String uid) {
        return all.stream().filter(b -> b.uid().equals(uid)).findFirst().orElseThrow();
    }
}
