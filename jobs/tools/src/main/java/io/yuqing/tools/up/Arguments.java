/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.local.process.StackException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a command line: {@code --flag}, {@code --option value} (some with several values),
 * and whatever follows {@code --}, which is left as it is.
 */
final class Arguments {
    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> rest = new ArrayList<>();

    private Arguments() {}

    /**
     * @param flags options without a value
     * @param single options with one value; {@code lists}: options with one or more
     * @throws StackException for a word that is none of these
     */
    static Arguments parse(
            List<String> words, Set<String> flags, Set<String> single, Set<String> lists) {
        Arguments arguments = new Arguments();
        int at = 0;
        while (at < words.size()) {
            String word = words.get(at++);
            if (word.equals("--")) {
                arguments.rest.addAll(words.subList(at, words.size()));
                break;
            }
            int end = at;
            if (single.contains(word)) {
                end = Math.min(at + 1, words.size());
            } else if (lists.contains(word)) {
                end = endOfValues(words, at);
            } else if (!flags.contains(word)) {
                throw new StackException(
                        "Option " + word + " is unknown: see ./yuqing help for the options.");
            }
            List<String> given = words.subList(at, end);
            if (!flags.contains(word) && (given.isEmpty() || given.get(0).startsWith("--"))) {
                throw new StackException("Option " + word + " needs a value: see ./yuqing help.");
            }
            arguments.values.computeIfAbsent(word, key -> new ArrayList<>()).addAll(given);
            at = end;
        }
        return arguments;
    }

    boolean has(String option) {
        return values.containsKey(option);
    }

    /** The last value given. */
    String get(String option, String otherwise) {
        List<String> given = values.get(option);
        return given == null ? otherwise : given.get(given.size() - 1);
    }

    /** A whole number within bounds, both included. */
    int number(String option, int otherwise, int least, int most) {
        String text = get(option, Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The sentence below says it.
        }
        throw new StackException(
                option + " " + text + " is no number from " + least + " to " + most + ".");
    }

    List<String> all(String option) {
        return values.getOrDefault(option, List.of());
    }

    /** What followed {@code --}. */
    List<String> rest() {
        return rest;
    }

    private static int endOfValues(List<String> words, int from) {
        int end = from;
        while (end < words.size() && !words.get(end).startsWith("--")) {
            end++;
        }
        return end;
    }
}
