/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import io.yuqing.nlp.features.TextFeatures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Words that turn what a text says (negations, 但, 难道) and words that say it, by the bucket the
 * features have for them anyway: one probe a word, and no string. A word that shares the bucket of
 * a cue by chance is taken for it, as it is by the model.
 */
final class CueWords {

    private static final String RESOURCE = "cue-words.txt";

    /** An eighth full at most. */
    private static final int SLOTS = 1 << 12;

    private static final int[] BUCKETS = new int[SLOTS];
    private static final byte[] CUES = new byte[SLOTS];

    /** A checksum of the file: a model is refused with other cues than it was trained with. */
    static final String VERSION;

    static {
        Arrays.fill(BUCKETS, -1);
        VERSION = load();
    }

    /** What a word does to a text. The names stand in the file. */
    enum Cue {
        NONE,
        NOT,
        HAS_NOT,
        IS_NOT,
        NO_MORE,
        REPEAT,
        RHETORIC,
        DOUBT,
        CONTRAST,
        CONCESSION,
        EVENT,
        BAD,
        GOOD
    }

    private static final Cue[] VALUES = Cue.values();

    private CueWords() {}

    /**
     * @param bucket of the word alone
     */
    static Cue of(int bucket) {
        return VALUES[CUES[slot(bucket)]];
    }

    /** Where the bucket stands, or a free slot. */
    private static int slot(int bucket) {
        int slot = bucket & (SLOTS - 1);
        while (BUCKETS[slot] >= 0 && BUCKETS[slot] != bucket) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        return slot;
    }

    private static String load() {
        try (InputStream in = CueWords.class.getResourceAsStream(RESOURCE)) {
            byte[] file = in.readAllBytes();
            new String(file, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(CueWords::put);
            CRC32 sum = new CRC32();
            sum.update(file);
            return Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException("The cue words in the jar cannot be read.", e);
        }
    }

    private static void put(String line) {
        String[] words = line.split(" ", -1);
        byte cue = (byte) Cue.valueOf(words[0]).ordinal();
        for (int i = 1; i < words.length; i++) {
            int bucket = TextFeatures.wordBucket(words[i]);
            int slot = slot(bucket);
            BUCKETS[slot] = bucket;
            CUES[slot] = cue;
        }
    }
}
