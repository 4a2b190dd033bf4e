/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.truth;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import io.yuqing.acceptance.privacy.WrittenRows;
import io.yuqing.tools.stack.RunningStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks for raw authors, mentions, phones and the like in every table and every topic written. */
final class PersonalDataScan {
    private final AhoCorasickDoubleArrayTrie<String> raw;

    private PersonalDataScan(AhoCorasickDoubleArrayTrie<String> raw) {
        this.raw = raw;
    }

    /** With the list that the demo stream keeps of all it made up. */
    static PersonalDataScan of(Path demo) {
        TreeMap<String, String> values = new TreeMap<>();
        try {
            for (String value : Files.readAllLines(demo.resolve("truth/raw_personal_data.txt"))) {
                values.put(value, value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the list of raw personal data failed", e);
        }
        AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
        trie.build(values);
        return new PersonalDataScan(trie);
    }

    /** What was found, each with the place; empty if all is well. */
    List<String> findIn(RunningStack stack) {
        TreeSet<String> found = new TreeSet<>();
        try {
            WrittenRows.forEach(
                    stack,
                    (place, row) ->
                            raw.parseText(
                                    row,
                                    (begin, end, value) -> {
                                        found.add(place + ": " + value);
                                    }));
        } catch (SQLException e) {
            throw new IllegalStateException("reading the tables failed", e);
        }
        return List.copyOf(found);
    }
}
