/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.dictionary;

import io.yuqing.nlp.text.CharKind;
import io.yuqing.nlp.text.Normalizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A county's own words: villages, roads, firms, projects. One a line; after a blank, {@code 地名} if
 * it is a place. What follows # is a comment.
 *
 * <pre>
 * 云汀大道 地名
 * 恒达化工        # one key word, although the segmenter knows it as two
 * </pre>
 *
 * <p>Immutable.
 */
public final class WordFile {

    /** Words of this many characters and more can be told from chance. */
    private static final int SHORTEST = 2;

    private static final int LONGEST = 30;
    private static final int MOST = 100_000;
    private static final String PLACE = "地名";

    private final Lexicon lexicon;

    private WordFile(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * @throws IllegalArgumentException if a line cannot be used; the message names it
     * @throws IOException if the file cannot be read as UTF-8
     */
    public static WordFile load(Path file) throws IOException {
        return parse(file.toString(), Files.readString(file));
    }

    /**
     * @param name of the source, for messages
     * @throws IllegalArgumentException if a line cannot be used; the message names it
     */
    public static WordFile parse(String name, String content) {
        Map<String, WordKind> words = new LinkedHashMap<>();
        List<String> lines = content.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("#.*", "").replace("\uFEFF", "").strip();
            if (!line.isEmpty()) {
                String[] fields = line.split("\\s+", -1);
                String problem = problem(fields);
                if (problem != null) {
                    throw new IllegalArgumentException(name + ", line " + (i + 1) + ": " + problem);
                }
                words.put(
                        Normalizer.normalizeTerm(fields[0]),
                        fields.length == 2 ? WordKind.PLACE : WordKind.WORD);
            }
        }
        if (words.size() > MOST) {
            throw new IllegalArgumentException(
                    name + " has more than " + MOST + " words; keep those that matter here.");
        }
        return new WordFile(new Lexicon(words, content));
    }

    /** Why a word cannot be used, in a sentence; null if it can. */
    public static String problemOf(String word) {
        return problem(word);
    }

    /** The first digits of the content's SHA-256. */
    public String version() {
        return lexicon.version();
    }

    public int size() {
        return lexicon.size();
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** Null if the line can be used. */
    private static String problem(String... fields) {
        if (fields.length > 2 || (fields.length == 2 && !fields[1].equals(PLACE))) {
            return "after the word only "
                    + PLACE
                    + " may stand, but \""
                    + String.join(" ", List.of(fields).subList(1, fields.length))
                    + "\" does.";
        }
        String word = Normalizer.normalizeTerm(fields[0]);
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return "\"" + fields[0] + "\" has not " + SHORTEST + " to " + LONGEST + " characters.";
        }
        boolean plain =
                word.chars()
                        .map(c -> CharKind.of((char) c))
                        .allMatch(
                                kind ->
                                        kind == CharKind.HAN
                                                || kind == CharKind.LETTER
                                                || kind == CharKind.DIGIT);
        return plain
                ? null
                : "\""
                        + fields[0]
                        + "\" holds more than Chinese characters, letters and digits of up to"
                        + " six places.";
    }
}
