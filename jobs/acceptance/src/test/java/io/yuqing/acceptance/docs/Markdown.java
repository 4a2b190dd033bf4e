/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.docs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A Markdown text, as far as it can be held to something. */
record Markdown(String text) {
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```(\\w*)\\n(.*?)^ *```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^(#+) (.+)$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./yuqing ([a-z-]+)");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w.-])--([a-z][a-z-]*)(?![\\w.])");

    /**
     * A heading.
     *
     * @param level 1 for the title
     */
    record Heading(int level, String title) {}

    List<Heading> headings() {
        return matches(HEADING, prose()).stream()
                .map(found -> new Heading(found.group(1).length(), found.group(2)))
                .toList();
    }

    /** What a link may name behind `#`, by the rules of GitHub. */
    List<String> anchors() {
        Map<String, Integer> seen = new HashMap<>();
        List<String> anchors = new ArrayList<>();
        for (Heading heading : headings()) {
            String anchor = anchor(heading.title());
            int before = seen.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + '-' + before);
        }
        return anchors;
    }

    static String anchor(String title) {
        return title.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}_\\- ]", "")
                .replace(' ', '-');
    }

    /** Targets of links, as written. */
    List<String> links() {
        String withoutCode = prose().replaceAll("`[^`\\n]*`", "");
        return matches(LINK, withoutCode).stream().map(found -> found.group(1)).toList();
    }

    /** First words behind the launcher, in code and prose. */
    List<String> commands() {
        return matches(COMMAND, text).stream().map(found -> found.group(1)).toList();
    }

    /** Names behind two dashes; keys of the job, which have dots, are none. */
    List<String> options() {
        return matches(OPTION, text).stream().map(found -> found.group(1)).toList();
    }

    /** Contents of fenced blocks of a language. */
    List<String> blocks(String language) {
        return matches(FENCED, text).stream()
                .filter(found -> found.group(1).equals(language))
                .map(found -> found.group(2))
                .toList();
    }

    /** All below a heading of the second level, to the next one. */
    Markdown section(String title) {
        return below("\n## ", title);
    }

    /** All below a heading of the third level, to the next one. */
    Markdown subsection(String title) {
        return below("\n### ", title);
    }

    private Markdown below(String mark, String title) {
        String marked = mark + title + "\n";
        int from = text.indexOf(marked);
        if (from < 0) {
            throw new AssertionError("no section " + title);
        }
        int start = from + marked.length();
        int end = text.indexOf(mark, start - 1);
        return new Markdown(text.substring(start, end < 0 ? text.length() : end));
    }

    /** Rows of tables, without heads. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean head = i + 1 < lines.size() && lines.get(i + 1).startsWith("|---");
            if (line.startsWith("| ") && !head) {
                rows.add(cells(line));
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.substring(1, line.lastIndexOf('|')).split("(?<!\\\\)\\|", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    /** Without fenced blocks, in which # and brackets mean something else. */
    private String prose() {
        return FENCED.matcher(text).replaceAll("");
    }

    private static List<MatchResult> matches(Pattern pattern, String in) {
        return pattern.matcher(in).results().toList();
    }
}
