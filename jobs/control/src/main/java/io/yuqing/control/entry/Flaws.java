/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.entry;

import io.yuqing.control.word.Chinese;
import io.yuqing.wire.control.ControlException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with an entry, field by field and in Chinese. */
public final class Flaws {
    /** How the reader of topics, which sees no other module, writes it. */
    private static final Pattern TOPIC =
            sentence("topic \\S+?: (?<key>\\S+) is (?<value>.*?); (?<remedy>.*?)");

    private static final Pattern POSITION =
            Pattern.compile("[Tt]opic \\S+, character (\\d+): (.*?)\\.?", Pattern.DOTALL);

    private static final Pattern SET = sentence("Topic \\S+, set (?<set>.*?): (?<remedy>.*?)");

    private Flaws() {}

    /** In the order in which they were found. */
    public static List<Flaw> of(ControlException problems) {
        return problems.findings().isEmpty()
                ? problems.problems().stream().map(Flaws::ofSentence).toList()
                : problems.findings().stream()
                        .map(
                                found ->
                                        flaw(
                                                found.path(),
                                                found.value(),
                                                Chinese.of(found.remedy()),
                                                found.sentence()))
                        .toList();
    }

    private static Flaw ofSentence(String sentence) {
        Matcher position = POSITION.matcher(sentence);
        if (position.matches()) {
            String remedy = "第 " + position.group(1) + " 个字符：" + Chinese.of(position.group(2));
            return flaw("expression", "", remedy, sentence);
        }
        Matcher set = SET.matcher(sentence);
        if (set.matches()) {
            return flaw("sets." + set.group("set"), "", Chinese.of(set.group("remedy")), sentence);
        }
        Matcher topic = TOPIC.matcher(sentence);
        if (topic.matches()) {
            String value = topic.group("value");
            return flaw(
                    topic.group("key"),
                    value.equals("null") ? null : value,
                    Chinese.of(topic.group("remedy")),
                    sentence);
        }
        return flaw("", null, Chinese.of(sentence), sentence);
    }

    private static Flaw flaw(String key, String value, String remedy, String sentence) {
        return new Flaw(key, value, remedy + "。", sentence);
    }

    private static Pattern sentence(String pattern) {
        return Pattern.compile(pattern + "\\.?", Pattern.DOTALL);
    }
}
