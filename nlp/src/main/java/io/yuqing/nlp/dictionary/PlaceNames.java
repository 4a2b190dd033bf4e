/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.dictionary;

import io.yuqing.nlp.text.Normalizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The names of China's provinces, cities, counties and townships, one a line; a short name ends in
 * a star. They are looked for in the form that the normaliser gives a text. Beside them stand the
 * phrases in which such a name means no place. From JioNLP's china_location (Apache-2.0), chosen as
 * the module's README says.
 */
final class PlaceNames {

    private static final String NAMES = "places.txt.gz";
    private static final String PHRASES = "no-places.txt";

    private PlaceNames() {}

    static Lexicon load() {
        try (InputStream names =
                        new GZIPInputStream(PlaceNames.class.getResourceAsStream(NAMES), 1 << 16);
                InputStream phrases = PlaceNames.class.getResourceAsStream(PHRASES)) {
            return read(text(names), text(phrases));
        } catch (IOException e) {
            throw new UncheckedIOException("The place names in the jar cannot be read.", e);
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Lexicon read(String names, String phrases) {
        Map<String, WordKind> words = new LinkedHashMap<>();
        names.lines()
                .forEach(
                        line -> {
                            boolean shortened = line.endsWith("*");
                            String name = shortened ? line.substring(0, line.length() - 1) : line;
                            words.put(
                                    Normalizer.normalizeTerm(name),
                                    shortened ? WordKind.SHORT_PLACE : WordKind.PLACE);
                        });
        phrases.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                .forEach(phrase -> words.put(phrase, WordKind.NO_PLACE));
        return new Lexicon(words, names + phrases);
    }
}
