/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.cli;

import io.yuqing.domain.alert.Explanation;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleDraft;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.jobs.control.ControlException;
import io.yuqing.jobs.control.ControlRecord;
import io.yuqing.jobs.control.RuleCodec;
import io.yuqing.jobs.control.StartFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code rule validate|diff|apply FILE}, {@code rule list}, {@code rule delete ID…}: the rules in
 * the compacted topic of Kafka, which a running job takes over at once. Exit code 0: done; 1: there
 * are problems or nothing was applied; 2: refused.
 */
final class RuleCommand {
    private static final String TOPIC = "yuqing.rules";
    private static final String USAGE =
            "rule 的用法：rule validate|diff|apply FILE，rule list，rule delete ID…；"
                    + "选项 --kafka HOST:PORT、--topic NAME、--bump、--revision N、--yes、--json。";

    private final ToolArguments arguments;
    private final ControlTopic topic;
    private final PrintStream out;
    private final BufferedReader in;

    /**
     * @param arguments what stands behind {@code rule}
     * @param in answers to questions
     */
    RuleCommand(ToolArguments arguments, PrintStream out, BufferedReader in) {
        this.arguments = arguments;
        this.topic = new ControlTopic(arguments.kafka(), arguments.value("--topic", TOPIC));
        this.out = out;
        this.in = in;
    }

    int run() {
        List<String> words = arguments.words();
        if (words.isEmpty()) {
            throw new ToolException(USAGE);
        }
        List<String> rest = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "validate" -> validate(file(rest));
            case "diff" -> diff(file(rest), false);
            case "apply" -> diff(file(rest), true);
            case "list" -> list();
            case "delete" -> delete(rest);
            default -> throw new ToolException(USAGE);
        };
    }

    private int validate(Path file) {
        List<Rule> rules = rules(file);
        if (rules == null) {
            return 1;
        }
        out.println(rules.size() + " 条规则均可使用。");
        return 0;
    }

    private int diff(Path file, boolean apply) {
        List<Rule> written = rules(file);
        if (written == null) {
            return 1;
        }
        Map<String, Rule> standing = standing();
        List<RuleChange> changes = new ArrayList<>();
        boolean stale = false;
        for (Rule rule : written) {
            RuleChange change = change(standing.get(rule.id()), rule);
            out.println(change.headline());
            change.differences().forEach(out::println);
            if (change.changes()) {
                changes.add(change);
                stale |= isStale(change);
            }
        }
        if (changes.isEmpty()) {
            out.println("与 Kafka 中的规则一致，无需应用。");
            return 0;
        }
        if (stale) {
            return 1;
        }
        return apply ? apply(changes) : 0;
    }

    /** The job ignores a revision that is not higher than the one it has. */
    private boolean isStale(RuleChange change) {
        Rule before = change.before();
        if (before == null || change.after().revision() > before.revision()) {
            return false;
        }
        out.println(
                "    ! revision "
                        + change.after().revision()
                        + " 不高于现行的 "
                        + before.revision()
                        + "，作业会忽略它；请改为 "
                        + (before.revision() + 1)
                        + "，或加 --bump 自动提高。");
        return true;
    }

    private RuleChange change(Rule before, Rule after) {
        boolean bump =
                arguments.has("--bump")
                        && before != null
                        && after.revision() <= before.revision()
                        && new RuleChange(before, after).changes();
        return new RuleChange(before, bump ? withRevision(after, before.revision() + 1) : after);
    }

    private int apply(List<RuleChange> changes) {
        if (!arguments.has("--yes") && !agreed()) {
            out.println("未应用。");
            return 1;
        }
        List<ControlRecord> records = new ArrayList<>();
        for (RuleChange change : changes) {
            records.add(RuleCodec.write(change.after()));
        }
        topic.write(records);
        out.println("已应用 " + records.size() + " 条，作业随即生效。");
        return 0;
    }

    private int list() {
        Map<String, Rule> standing = standing();
        standing.values().removeIf(Rule::deleted);
        if (arguments.has("--json")) {
            standing.values().forEach(rule -> out.println(RuleCodec.write(rule).json));
            return 0;
        }
        for (Rule rule : standing.values()) {
            out.printf(
                    "%-24s 第 %-3d 版 %s %-5s %s %s  %s%n",
                    rule.id(),
                    rule.revision(),
                    rule.subject() == SubjectKind.TOPIC ? "话题" : "帖子",
                    rule.window().code(),
                    Explanation.word(rule.measure()),
                    levels(rule),
                    rule.name());
        }
        out.println("Kafka 中共 " + standing.size() + " 条；作业起始文件中的规则不在此列，同编号以版本高者为准。");
        return 0;
    }

    private int delete(List<String> ids) {
        if (ids.isEmpty()) {
            throw new ToolException("rule delete 需要规则编号。");
        }
        Map<String, Rule> standing = standing();
        List<RuleChange> changes = new ArrayList<>();
        for (String id : ids) {
            Rule before = standing.get(id);
            String revision = arguments.value("--revision", null);
            if (before == null && revision == null) {
                throw new ToolException(
                        "Kafka 中没有规则 " + id + "；若它写在作业的起始文件中，请用 --revision 给出高于那里的版本。");
            }
            long next = revision == null ? before.revision() + 1 : number(revision);
            changes.add(new RuleChange(before, Rule.tombstone(id, next)));
        }
        changes.forEach(change -> out.println(change.headline()));
        return apply(changes);
    }

    /** Null after problems were told. */
    private List<Rule> rules(Path file) {
        List<Rule> rules = new ArrayList<>();
        boolean clean = true;
        try {
            for (ControlRecord record : StartFile.list("rule", file)) {
                try {
                    rules.add(RuleCodec.read(record));
                } catch (ControlException e) {
                    clean = false;
                    out.println(e.getMessage());
                }
            }
        } catch (ControlException e) {
            throw new ToolException(e.getMessage(), e);
        }
        return clean ? rules : null;
    }

    private Map<String, Rule> standing() {
        Map<String, Rule> rules = new TreeMap<>();
        for (ControlRecord record : topic.read().values()) {
            try {
                rules.put(record.id, RuleCodec.read(record));
            } catch (ControlException e) {
                out.println("Kafka 中的这条规则作业不会采用：" + e.getMessage());
            }
        }
        return rules;
    }

    private boolean agreed() {
        out.print("应用以上改动？[y/N] ");
        out.flush();
        try {
            String answer = in.readLine();
            return answer != null && answer.strip().toLowerCase(java.util.Locale.ROOT).equals("y");
        } catch (IOException e) {
            throw new UncheckedIOException("reading the answer failed", e);
        }
    }

    private static String levels(Rule rule) {
        List<String> levels = new ArrayList<>();
        for (Map.Entry<Level, Double> level : rule.criteria().levels().asMap().entrySet()) {
            double number = level.getValue();
            boolean whole = number == Math.rint(number);
            levels.add(
                    level.getKey().text().substring(0, 1)
                            + (whole ? Long.toString((long) number) : Double.toString(number)));
        }
        return String.join(" ", levels);
    }

    private static Rule withRevision(Rule rule, long revision) {
        Map<String, Object> fields = new TreeMap<>(RuleDraft.of(rule).fields());
        fields.put("revision", revision);
        return RuleDraft.of(fields).toRule();
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new ToolException("--revision 的值 '" + text + "' 不是整数；请写高于现行版本的整数。", e);
        }
    }

    private static Path file(List<String> words) {
        if (words.size() != 1) {
            throw new ToolException(USAGE);
        }
        return Path.of(words.get(0));
    }
}
