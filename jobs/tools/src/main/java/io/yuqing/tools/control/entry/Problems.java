/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control.entry;

import io.yuqing.tools.common.Chinese;
import io.yuqing.tools.common.file.Finding;
import io.yuqing.tools.common.file.YamlFile;
import io.yuqing.wire.control.ControlException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what is wrong with an entry, in Chinese, beside the line on which it stands. */
public final class Problems {
    /** How the reader of topics, which sees no other module, writes it. */
    private static final Pattern TOPIC =
            sentence("topic \\S+?: (?<key>\\S+) is (?<value>.*?); (?<remedy>.*?)");

    private static final Pattern POSITION =
            Pattern.compile("[Tt]opic \\S+, character (\\d+): (.*?)\\.?", Pattern.DOTALL);

    private static final Pattern SET = sentence("Topic \\S+, set (?<set>.*?): (?<remedy>.*?)");

    private final Path file;
    private final YamlFile yaml;
    private final String pointer;
    private final String about;

    private Problems(Path file, YamlFile yaml, String pointer, ControlKind kind, String id) {
        this.file = file;
        this.yaml = yaml;
        this.pointer = pointer;
        this.about = kind.noun() + " " + id;
    }

    /**
     * @param pointer of the entry in the file
     */
    static Problems in(YamlFile yaml, String pointer, ControlKind kind, String id) {
        return new Problems(yaml.file(), yaml, pointer, kind, id);
    }

    /**
     * Of an entry that stands in no file.
     *
     * @param place where it stands, as a person would say it
     */
    public static Problems at(String place, ControlKind kind, String id) {
        return new Problems(Path.of(place), null, "", kind, id);
    }

    public List<Finding> findings(ControlException problems) {
        return problems.findings().isEmpty()
                ? problems.problems().stream().map(this::ofSentence).toList()
                : problems.findings().stream()
                        .map(
                                found ->
                                        finding(
                                                found.path(),
                                                "".equals(found.value())
                                                        ? value(found.path())
                                                        : found.value(),
                                                Chinese.of(found.remedy()),
                                                found.sentence()))
                        .toList();
    }

    private Finding ofSentence(String sentence) {
        Matcher position = POSITION.matcher(sentence);
        if (position.matches()) {
            String remedy = "第 " + position.group(1) + " 个字符：" + Chinese.of(position.group(2));
            return finding("expression", value("expression"), remedy, sentence);
        }
        Matcher set = SET.matcher(sentence);
        if (set.matches()) {
            String key = "sets." + set.group("set");
            return finding(key, value(key), Chinese.of(set.group("remedy")), sentence);
        }
        Matcher topic = TOPIC.matcher(sentence);
        if (topic.matches()) {
            String value = topic.group("value");
            return finding(
                    topic.group("key"),
                    value.equals("null") ? null : value,
                    Chinese.of(topic.group("remedy")),
                    sentence);
        }
        return new Finding(file, line(""), about, "", null, Chinese.of(sentence) + "。", sentence);
    }

    private Finding finding(String key, String value, String remedy, String sentence) {
        int line = line(below(key));
        return new Finding(file, line, about, key, value, remedy + "。", sentence);
    }

    private static String below(String path) {
        return "/" + path.replace('.', '/');
    }

    private int line(String below) {
        return yaml == null ? 0 : yaml.line(pointer + below);
    }

    /** What the file has under a key of the entry; empty if that is not known. */
    private String value(String key) {
        return yaml == null ? "" : yaml.text(pointer + below(key));
    }

    private static Pattern sentence(String pattern) {
        return Pattern.compile(pattern + "\\.?", Pattern.DOTALL);
    }
}
