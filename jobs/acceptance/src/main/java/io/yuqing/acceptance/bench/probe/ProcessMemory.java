/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process has mapped and what of it is in RAM, by Linux's {@code /proc}.
 *
 * @param mappedBytes of all its mappings, reserved address space too
 * @param residentBytes in RAM
 * @param libraries how many copies of each shared library are mapped, by file name; one that was
 *     unpacked twice and deleted since counts twice
 */
public record ProcessMemory(
        double mappedBytes, double residentBytes, Map<String, Integer> libraries) {
    private static final double KIB = 1024;

    private static final Pattern MAPPING =
            Pattern.compile(
                    "(?<start>[0-9a-f]+)-(?<end>[0-9a-f]+) \\S+ \\S+ (?<file>\\S+ \\d+) *(?<path>.*)");

    private static final Pattern LIBRARY =
            Pattern.compile(".*/(?<name>[^/]+\\.so)(\\.[0-9.]+)?( \\(deleted\\))?");

    private static final Pattern RESIDENT = Pattern.compile("Rss: +(?<kib>\\d+) kB");

    public static ProcessMemory of(long pid) throws IOException {
        Path proc = Path.of("/proc", Long.toString(pid));
        return read(
                Files.readAllLines(proc.resolve("maps")),
                Files.readAllLines(proc.resolve("smaps_rollup")));
    }

    static ProcessMemory read(List<String> maps, List<String> rollup) {
        double mapped = 0;
        Map<String, Set<String>> copies = new HashMap<>();
        for (String line : maps) {
            Matcher mapping = MAPPING.matcher(line);
            if (mapping.matches()) {
                mapped +=
                        Long.parseUnsignedLong(mapping.group("end"), 16)
                                - Long.parseUnsignedLong(mapping.group("start"), 16);
                Matcher library = LIBRARY.matcher(mapping.group("path"));
                if (library.matches()) {
                    copies.computeIfAbsent(library.group("name"), name -> new HashSet<>())
                            .add(mapping.group("file") + mapping.group("path"));
                }
            }
        }
        Map<String, Integer> libraries = new HashMap<>();
        copies.forEach((name, files) -> libraries.put(name, files.size()));
        return new ProcessMemory(mapped, resident(rollup), libraries);
    }

    /** Copies of all libraries whose name begins so. */
    public int copies(String prefix) {
        return libraries.entrySet().stream()
                .filter(library -> library.getKey().startsWith(prefix))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Of all libraries. */
    public int copies() {
        return copies("");
    }

    private static double resident(List<String> rollup) {
        for (String line : rollup) {
            Matcher resident = RESIDENT.matcher(line);
            if (resident.matches()) {
                return KIB * Long.parseLong(resident.group("kib"));
            }
        }
        return Double.NaN;
    }
}
