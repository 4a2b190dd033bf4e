/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import io.yuqing.tools.common.ToolArguments;
import io.yuqing.tools.common.ToolException;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code rule|topic|silence|source validate|diff|apply FILE}, {@code … list}, {@code … delete ID…},
 * for silences {@code … add}: what stands in a compacted topic of Kafka, which a running job takes
 * over at once. Exit code 0: done; 1: there are problems or nothing was applied; 2: refused.
 */
public final class ControlCommand {
    private static final String USAGE =
            "%1$s 的用法：%1$s validate|diff|apply FILE，%1$s list，%1$s delete ID…；选项 --kafka"
                    + " HOST:PORT、--kafka-topic NAME、--start-file FILE、--bump、--revision"
                    + " N、--yes、--json。";

    private final ControlKind kind;
    private final ToolArguments arguments;
    private final ControlTopic topic;
    private final PrintStream out;
    private final BufferedReader in;
    private StartEntries start = StartEntries.NONE;

    /**
     * @param arguments what stands behind the word of the command
     * @param in answers to questions
     */
    public ControlCommand(
            ControlKind kind, ToolArguments arguments, PrintStream out, BufferedReader in) {
        this.kind = kind;
        this.arguments = arguments;
        this.topic =
                new ControlTopic(arguments.kafka(), arguments.value("--kafka-topic", kind.topic()));
        this.out = out;
        this.in = in;
    }

    public int run() {
        List<String> words = arguments.words();
        if (words.isEmpty()) {
            throw usage();
        }
        List<String> rest = words.subList(1, words.size());
        if (!words.get(0).equals("validate")) {
            start = StartEntries.find(kind, arguments);
        }
        return switch (words.get(0)) {
            case "validate" -> validate(file(rest));
            case "diff" -> diff(file(rest), false);
            case "apply" -> diff(file(rest), true);
            case "add" -> add();
            case "list" -> list();
            case "delete" -> delete(rest);
            default -> throw usage();
        };
    }

    private int validate(Path file) {
        List<ControlEntry> entries = entries(file);
        if (entries == null) {
            return 1;
        }
        try {
            kind.remarks(file, entries, arguments).forEach(out::println);
        } catch (ControlException e) {
            throw new ToolException(e.getMessage(), e);
        }
        out.println(entries.size() + " 条" + kind.noun() + "均可使用。");
        return 0;
    }

    private int diff(Path file, boolean apply) {
        List<ControlEntry> written = entries(file);
        if (written == null) {
            return 1;
        }
        Map<String, ControlEntry> standing = start.with(standing());
        List<ControlChange> changes = new ArrayList<>();
        boolean stale = false;
        for (ControlEntry entry : written) {
            ControlChange change = change(standing.get(entry.id()), entry);
            out.println(change.headline());
            change.differences().forEach(out::println);
            if (change.changes()) {
                changes.add(change);
                stale |= isStale(change);
            }
        }
        if (changes.isEmpty()) {
            out.println("与现行的一致，无需应用。");
            return 0;
        }
        if (stale) {
            return 1;
        }
        return apply ? apply(changes) : 0;
    }

    /** The job ignores a revision that is not higher than the one it has. */
    private boolean isStale(ControlChange change) {
        ControlEntry before = change.before();
        if (before == null || change.after().revision() > before.revision()) {
            return false;
        }
        out.println(
                "    ! revision "
                        + change.after().revision()
                        + " 不高于现行的 "
                        + before.revision()
                        + "（"
                        + start.placeOf(before)
                        + "），作业会忽略它；请改为 "
                        + (before.revision() + 1)
                        + "，或加 --bump 自动提高。");
        return true;
    }

    private ControlChange change(ControlEntry before, ControlEntry after) {
        boolean bump =
                arguments.has("--bump")
                        && before != null
                        && after.revision() <= before.revision()
                        && new ControlChange(before, after).changes();
        return new ControlChange(before, bump ? after.withRevision(before.revision() + 1) : after);
    }

    private int apply(List<ControlChange> changes) {
        if (!arguments.has("--yes") && !agreed()) {
            out.println("未应用。");
            return 1;
        }
        List<ControlRecord> records = new ArrayList<>();
        for (ControlChange change : changes) {
            records.add(kind.write(change.after()));
        }
        topic.write(records);
        out.println("已应用 " + records.size() + " 条：已写入 Kafka。" + start.outlook());
        return 0;
    }

    private int add() {
        try {
            ControlEntry entry = kind.read(kind.of(arguments));
            ControlEntry before = start.with(standing()).get(entry.id());
            ControlChange change =
                    new ControlChange(
                            before,
                            before == null ? entry : entry.withRevision(before.revision() + 1));
            out.println(change.headline());
            change.differences().forEach(out::println);
            return apply(List.of(change));
        } catch (ControlException e) {
            throw new ToolException(e.getMessage(), e);
        }
    }

    private int list() {
        Map<String, ControlEntry> standing = standing();
        standing.values().removeIf(ControlEntry::deleted);
        if (arguments.has("--json")) {
            standing.values().forEach(entry -> out.println(kind.write(entry).json));
            return 0;
        }
        for (ControlEntry entry : standing.values()) {
            out.printf(
                    "%-24s 第 %-3d 版 %s%s%n",
                    entry.id(), entry.revision(), kind.summary(entry), overruled(entry));
        }
        out.println(
                "Kafka 中共 " + standing.size() + " 条；作业起始文件中的" + kind.noun() + "不在此列，同编号以版本高者为准。");
        return 0;
    }

    /** An entry that Kafka holds and a job ignores. */
    private String overruled(ControlEntry entry) {
        ControlEntry own = start.entries().get(entry.id());
        return own == null || own.revision() < entry.revision()
                ? ""
                : "（起始文件中为第 " + own.revision() + " 版，以其为准）";
    }

    private int delete(List<String> ids) {
        if (ids.isEmpty()) {
            throw new ToolException(kind.command() + " delete 需要编号。");
        }
        Map<String, ControlEntry> standing = start.with(standing());
        List<ControlChange> changes = new ArrayList<>();
        for (String id : ids) {
            ControlEntry before = standing.get(id);
            String revision = arguments.value("--revision", null);
            if (before == null && revision == null) {
                throw new ToolException(
                        (start.file() == null ? "Kafka" : "Kafka 和起始文件 " + start.file())
                                + " 中没有"
                                + kind.noun()
                                + " "
                                + id
                                + "；若它写在作业的另一起始文件中，请用 --start-file 指明，或用 --revision 给出高于那里的版本。");
            }
            long next = revision == null ? before.revision() + 1 : number(revision);
            changes.add(new ControlChange(before, ControlEntry.tombstone(id, next)));
        }
        changes.forEach(change -> out.println(change.headline()));
        boolean stale = false;
        for (ControlChange change : changes) {
            stale |= isStale(change);
        }
        if (stale) {
            return 1;
        }
        return apply(changes);
    }

    /** Null after problems were told. */
    private List<ControlEntry> entries(Path file) {
        List<ControlEntry> entries = new ArrayList<>();
        boolean clean = true;
        try {
            for (ControlRecord record : kind.file(file)) {
                try {
                    entries.add(kind.read(record));
                } catch (ControlException e) {
                    clean = false;
                    out.println(e.getMessage());
                }
            }
        } catch (ControlException e) {
            throw new ToolException(e.getMessage(), e);
        }
        return clean ? entries : null;
    }

    private Map<String, ControlEntry> standing() {
        Map<String, ControlEntry> entries = new TreeMap<>();
        for (ControlRecord record : topic.read().values()) {
            try {
                entries.put(record.id, kind.read(record));
            } catch (ControlException e) {
                out.println("Kafka 中的这条" + kind.noun() + "作业不会采用：" + e.getMessage());
            }
        }
        return entries;
    }

    private boolean agreed() {
        out.print("应用以上改动？[y/N] ");
        out.flush();
        try {
            String answer = in.readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).equals("y");
        } catch (IOException e) {
            throw new UncheckedIOException("reading the answer failed", e);
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new ToolException("--revision 的值 '" + text + "' 不是整数；请写高于现行版本的整数。", e);
        }
    }

    private ToolException usage() {
        return new ToolException(USAGE.formatted(kind.command()));
    }

    private Path file(List<String> words) {
        if (words.size() != 1) {
            throw usage();
        }
        return Path.of(words.get(0));
    }
}
