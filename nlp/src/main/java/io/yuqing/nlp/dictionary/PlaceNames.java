/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The names of China's provinces, cities, counties and townships, one a line; a short name ends in
 * a star. From JioNLP's china_location (Apache-2.0), chosen as the module's README says.
 */
final class PlaceNames {

    private static final String RESOURCE = "places.txt.gz";

    private PlaceNames() {}

    static Lexicon load() {
        try (InputStream in =
                new GZIPInputStream(PlaceNames.class.getResourceAsStream(RESOURCE), 1 << 16)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The place names in the jar cannot be read.", e);
        }
    }

    static Lexicon read(String content) {
        Map<String, WordKind> names = new LinkedHashMap<>();
        content.lines()
                .forEach(
                        line -> {
                            boolean shortened = line.endsWith("*");
                            String name = shortened ? line.substring(0, line.length() - 1) : line;
                            names.put(name, shortened ? WordKind.SHORT_PLACE : WordKind.PLACE);
                        });
        return new Lexicon(names, content);
    }
}
