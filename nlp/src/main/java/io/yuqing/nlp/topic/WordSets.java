/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import io.yuqing.nlp.text.TermPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The word sets of a topic: names for lists of words, which may name other sets. */
final class WordSets {

    /** A word as it is listed, and as it is looked for. */
    record Entry(String written, TermPattern pattern) {}

    private static final int MAX_WORDS = 5_000;
    private static final int MAX_DEPTH = 50;

    private final String topicId;
    private final Map<String, List<String>> listed;
    private final Map<String, List<Entry>> sets = new LinkedHashMap<>();

    private WordSets(String topicId, Map<String, List<String>> listed) {
        this.topicId = topicId;
        this.listed = listed;
    }

    /**
     * @param topicId for messages; null if the sets stand beside topics
     * @throws TopicExpressionException if a set is empty, leads back to itself, names one that is
     *     not there, or lists what is no word
     */
    static WordSets of(String topicId, Map<String, List<String>> listed) {
        WordSets sets = new WordSets(topicId, listed);
        for (String name : listed.keySet()) {
            sets.resolve(name, new LinkedHashSet<>());
        }
        return sets;
    }

    /** The words of a set and of those it names, each once; null if there is no such set. */
    List<Entry> get(String name) {
        return sets.get(name);
    }

    /** The sets a text of entries or an expression names, and those they name in turn. */
    static Map<String, List<String>> used(Set<String> named, Map<String, List<String>> available) {
        Map<String, List<String>> used = new LinkedHashMap<>();
        List<String> open = new ArrayList<>(named);
        while (!open.isEmpty()) {
            String name = open.remove(open.size() - 1);
            List<String> entries = available.get(name);
            if (entries != null && used.putIfAbsent(name, entries) == null) {
                entries.stream().filter(WordSets::isName).map(WordSets::name).forEach(open::add);
            }
        }
        return used;
    }

    private List<Entry> resolve(String name, Set<String> path) {
        List<Entry> known = sets.get(name);
        if (known != null) {
            return known;
        }
        if (!path.add(name)) {
            throw error(name, "it leads back to itself through " + String.join(", ", path) + ".");
        }
        if (path.size() > MAX_DEPTH) {
            throw error(name, "sets are nested deeper than " + MAX_DEPTH + ".");
        }
        List<String> entries = listed.get(name);
        if (name.isBlank() || entries.isEmpty()) {
            throw error(name, "it has no words; give it some, or take it out.");
        }
        Map<TermPattern, Entry> words = new LinkedHashMap<>();
        for (String entry : entries) {
            for (Entry word : isName(entry) ? named(name, name(entry), path) : word(name, entry)) {
                words.putIfAbsent(word.pattern, word);
            }
        }
        if (words.size() > MAX_WORDS) {
            throw error(name, "it has more than " + MAX_WORDS + " words; split it.");
        }
        path.remove(name);
        List<Entry> resolved = List.copyOf(words.values());
        sets.put(name, resolved);
        return resolved;
    }

    private List<Entry> named(String from, String name, Set<String> path) {
        if (!listed.containsKey(name)) {
            throw error(from, "it names @" + name + ", but there is no such set.");
        }
        return resolve(name, path);
    }

    private List<Entry> word(String set, String entry) {
        String written = entry.strip();
        String phrase = ExpressionLexer.unquoted(written);
        String term = phrase == null ? written : phrase.strip();
        TermPattern pattern =
                TermReader.read(term, phrase == null, (offset, problem) -> error(set, problem));
        return List.of(new Entry(term, pattern));
    }

    private static boolean isName(String entry) {
        return entry.startsWith("@") || entry.startsWith("＠");
    }

    private static String name(String entry) {
        return entry.substring(1).strip();
    }

    private TopicExpressionException error(String set, String problem) {
        return TopicExpressionException.inSet(topicId, set, problem);
    }
}
