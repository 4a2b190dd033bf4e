/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.category;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text form of routing rules, described at the head of the shipped file. Definitions are
 * written into the expressions that name them; where each character came from is kept, so that an
 * error points into the line as it was written.
 */
final class RuleFile {

    /**
     * @param line counted from 1
     * @param origins for each character of the expression its place in the line
     */
    record Line(
            int line,
            String id,
            Category first,
            Category second,
            String expression,
            List<Integer> origins) {}

    private static final Pattern DEFINITION = Pattern.compile("(@[^\\s=|()]+)\\s*=(.*)");
    private static final Pattern REFERENCE = Pattern.compile("@[^\\s()]+");
    private static final String NO_SECOND = "-";
    private static final int PARTS = 4;

    private final String name;
    private final Map<String, String> definitions = new HashMap<>();
    private final List<Line> rules = new ArrayList<>();

    private RuleFile(String name) {
        this.name = name;
    }

    /**
     * @param name of the file, for messages
     * @throws RuleFileException at the first line that cannot be used
     */
    static List<Line> parse(String name, Iterable<String> lines) {
        RuleFile file = new RuleFile(name);
        int number = 0;
        for (String line : lines) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                file.read(number, line);
            }
        }
        return List.copyOf(file.rules);
    }

    private void read(int number, String line) {
        Matcher definition = DEFINITION.matcher(line);
        if (definition.matches()) {
            List<Integer> origins = new ArrayList<>();
            String expanded = expand(number, line, definition.start(2), origins);
            if (definitions.put(definition.group(1), expanded) != null) {
                throw error(number, 0, definition.group(1) + " is defined twice.");
            }
            return;
        }
        String[] parts = line.split("\\|", PARTS);
        if (parts.length < PARTS) {
            throw error(
                    number,
                    line.length(),
                    "a rule has four parts: id | category | second category or - | expression.");
        }
        String id = parts[0].strip();
        int at = parts[0].length() + 1;
        if (id.isEmpty()) {
            throw error(number, 0, "the rule needs an id.");
        }
        if (rules.stream().anyMatch(rule -> rule.id().equals(id))) {
            throw error(number, 0, "the id " + id + " stands twice.");
        }
        Category first = category(number, at, parts[1].strip());
        at += parts[1].length() + 1;
        String second = parts[2].strip();
        Category alternative = second.equals(NO_SECOND) ? null : category(number, at, second);
        at += parts[2].length() + 1;
        List<Integer> origins = new ArrayList<>();
        String expression = expand(number, line, at, origins);
        rules.add(new Line(number, id, first, alternative, expression, List.copyOf(origins)));
    }

    private String expand(int number, String line, int from, List<Integer> origins) {
        StringBuilder expanded = new StringBuilder();
        Matcher reference = REFERENCE.matcher(line);
        int at = from;
        while (reference.find(at)) {
            for (; at < reference.start(); at++) {
                expanded.append(line.charAt(at));
                origins.add(at);
            }
            String definition = definitions.get(reference.group());
            if (definition == null) {
                throw error(
                        number, at, reference.group() + " is not defined in a line before this.");
            }
            expanded.append('(').append(definition).append(')');
            for (int i = 0; i < definition.length() + 2; i++) {
                origins.add(reference.start());
            }
            at = reference.end();
        }
        for (; at < line.length(); at++) {
            expanded.append(line.charAt(at));
            origins.add(at);
        }
        origins.add(line.length());
        return expanded.toString();
    }

    private Category category(int number, int position, String label) {
        Category category = Category.ofLabel(label);
        if (category == null) {
            throw error(
                    number,
                    position,
                    "\"" + label + "\" is no category; there are " + labels() + ".");
        }
        return category;
    }

    private static String labels() {
        List<String> labels = new ArrayList<>();
        for (Category category : Category.values()) {
            labels.add(category.label());
        }
        return String.join(" ", labels);
    }

    private RuleFileException error(int line, int position, String problem) {
        return new RuleFileException(name, line, position, problem);
    }
}
