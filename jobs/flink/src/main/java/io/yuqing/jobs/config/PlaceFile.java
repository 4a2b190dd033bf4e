/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.config;

import io.yuqing.domain.origin.Gazetteer;
import io.yuqing.nlp.dictionary.WordFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;

/** The file in which a county writes down which town its places lie in. */
public final class PlaceFile {
    private PlaceFile() {}

    /**
     * @throws IllegalArgumentException with a line for each line that cannot be used
     * @throws IOException if the file cannot be read as UTF-8
     */
    public static Gazetteer load(Path file) throws IOException {
        Gazetteer gazetteer = Gazetteer.parse(file.toString(), Files.readString(file));
        requireWords(file, gazetteer);
        return gazetteer;
    }

    /** Each becomes a word of the county, so what could be none is refused here already. */
    private static void requireWords(Path file, Gazetteer gazetteer) {
        String problems =
                gazetteer.places().stream()
                        .map(WordFile::problemOf)
                        .filter(Objects::nonNull)
                        .sorted()
                        .map(problem -> file + ": " + problem)
                        .collect(Collectors.joining("\n"));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems);
        }
    }

    /** The places as lines of a file of words, beginning with a new line. */
    public static String words(Gazetteer gazetteer) {
        return gazetteer.places().stream()
                .sorted()
                .map(place -> "\n" + place + " 地名")
                .collect(Collectors.joining());
    }
}
