/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The reference of a language: its tables of commands and of the options of the job. */
final class Reference {
    private final Markdown text;
    private final String commands;
    private final String options;

    private Reference(Markdown text, String commands, String options) {
        this.text = text;
        this.commands = commands;
        this.options = options;
    }

    static Reference of(String language) {
        Markdown text = Documents.guide(language, "reference");
        return language.equals("en")
                ? new Reference(text, "Commands", "Options of the job")
                : new Reference(text, "命令", "作业选项");
    }

    /** Commands as headings name them, such as {@code rule}, {@code silence add}. */
    List<String> commands() {
        List<String> names = new ArrayList<>();
        for (Markdown.Heading heading : text.section(commands).headings()) {
            names.addAll(Arrays.asList(heading.title().split(", ")));
        }
        return names;
    }

    /** Options of all commands, without dashes. */
    Set<String> commandOptions() {
        Set<String> names = new TreeSet<>();
        for (List<String> row : text.section(commands).rows()) {
            names.addAll(new Markdown(row.get(0)).options());
        }
        return names;
    }

    /** Options of the commands that one heading names, without dashes; by heading. */
    Map<String, Set<String>> optionsByHeading() {
        Map<String, Set<String>> options = new LinkedHashMap<>();
        Markdown all = text.section(commands);
        for (Markdown.Heading heading : all.headings()) {
            Set<String> names = new TreeSet<>();
            for (List<String> row : all.subsection(heading.title()).rows()) {
                names.addAll(new Markdown(row.get(0)).options());
            }
            options.put(heading.title(), names);
        }
        return options;
    }

    /** What a command may be asked to do, where it has a table of that. */
    Set<String> subcommands() {
        Set<String> names = new TreeSet<>();
        for (List<String> row : text.section(commands).rows()) {
            if (row.get(0).matches("`[a-z]+(-[a-z]+)*( [^`]+)?`") && row.size() == 2) {
                names.add(row.get(0).replaceAll("`([a-z-]+).*", "$1"));
            }
        }
        return names;
    }

    /** Keys of the job, each with its default as it is told, without backticks. */
    Map<String, String> jobOptions() {
        Map<String, String> defaults = new LinkedHashMap<>();
        for (List<String> row : text.section(options).rows()) {
            defaults.put(row.get(0).replace("`", ""), row.get(1).replace("`", ""));
        }
        return defaults;
    }
}
