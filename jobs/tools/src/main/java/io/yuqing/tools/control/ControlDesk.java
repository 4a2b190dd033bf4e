/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.entry.ControlKind;
import io.yuqing.control.standing.ControlChange;
import io.yuqing.control.standing.ControlTopic;
import io.yuqing.control.standing.ControlWriter;
import io.yuqing.control.standing.PersonalTexts;
import io.yuqing.control.standing.Standing;
import io.yuqing.control.standing.StartEntries;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.file.Finding;
import io.yuqing.tools.common.server.KafkaServer;
import io.yuqing.tools.common.server.ToolServers;
import io.yuqing.tools.control.entry.EntryFile;
import io.yuqing.tools.control.entry.Problems;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares, applies, lists and deletes what a running job takes over from a compacted topic. */
final class ControlDesk {
    private final ControlKind kind;
    private final Terminal terminal;
    private final PrintStream out;
    private final ControlTopic topic;
    private final StartEntries start;
    private final CommandLog log;

    private ControlDesk(
            ControlKind kind,
            Terminal terminal,
            ControlTopic topic,
            StartEntries start,
            CommandLog log) {
        this.kind = kind;
        this.terminal = terminal;
        this.out = terminal.out();
        this.topic = topic;
        this.start = start;
        this.log = log;
    }

    static ControlDesk of(ControlKind kind, Terminal terminal, ControlOptions options) {
        ToolServers servers = ToolServers.of(terminal, options.config);
        String name = options.topic == null ? servers.get(KindOptions.topic(kind)) : options.topic;
        KafkaServer kafka = servers.kafka(options.kafka);
        return new ControlDesk(
                kind,
                terminal,
                new ControlTopic(kafka, name),
                StartFiles.find(kind, options.startFile, servers),
                new CommandLog(
                        kafka, servers.get(JobOptions.KAFKA_TOPIC_SETTINGS_LOG), terminal.clock()));
    }

    int diff(Path file, boolean bump, boolean json) {
        Changes changes = changes(file, bump, json);
        return ExitCode.of(changes != null && !changes.isStale());
    }

    /**
     * @param reason for the log of changes
     */
    int apply(Path file, boolean bump, boolean yes, String reason) {
        Changes changes = changes(file, bump, false);
        if (changes == null) {
            return ExitCode.NO;
        }
        return changes.real().isEmpty() ? ExitCode.YES : apply(changes, yes, reason);
    }

    /** From options instead of a file. */
    int add(ControlRecord record, boolean yes) {
        try {
            ControlEntry entry = kind.read(record);
            kind.doubt(entry)
                    .ifPresent(
                            doubt -> {
                                throw new ToolException(doubt);
                            });
            ControlEntry before = standing(out).inForce().get(entry.id());
            Changes changes = new Changes(start);
            changes.add(
                    before,
                    before == null ? entry : entry.withRevision(before.revision() + 1),
                    false);
            for (ControlChange change : changes.real()) {
                PersonalTexts.refuse(change);
            }
            changes.show(out);
            return apply(changes, yes, String.valueOf(entry.fields().get("because")));
        } catch (ControlException e) {
            throw new ToolException(
                    Problems.at("选项", kind, record.id).findings(e).stream()
                            .map(Finding::text)
                            .collect(Collectors.joining(System.lineSeparator())),
                    e);
        }
    }

    int list(boolean json) {
        Standing standing = standing(json ? terminal.err() : out);
        new InForce(kind, standing, out).tell(json);
        return ExitCode.YES;
    }

    /**
     * @param revision of the deletion; null for the next one
     * @param reason for the log of changes
     */
    int delete(List<String> ids, Long revision, boolean yes, String reason) {
        Map<String, ControlEntry> inForce = standing(out).inForce();
        Changes changes = new Changes(start);
        for (String id : ids) {
            ControlEntry before = inForce.get(id);
            if (before == null && revision == null) {
                throw unknown(id);
            }
            long next = revision == null ? before.revision() + 1 : revision;
            changes.add(before, ControlEntry.tombstone(id, next), false);
        }
        changes.show(out);
        return apply(changes, yes, reason);
    }

    private ToolException unknown(String id) {
        return new ToolException(
                (start.file() == null ? "Kafka" : "Kafka 和起始文件 " + start.file())
                        + " 中没有"
                        + kind.noun()
                        + " "
                        + id
                        + "；若它写在作业的另一起始文件中，请用 --start-file 指明，或用 --revision 给出高于那里的版本。");
    }

    /** Null after findings were told. */
    private Changes changes(Path path, boolean bump, boolean json) {
        EntryFile file = EntryFile.read(kind, path);
        if (!file.isClean()) {
            file.findings().stream()
                    .map(json ? Finding::json : Finding::text)
                    .forEach(out::println);
            return null;
        }
        Map<String, ControlEntry> inForce = standing(json ? terminal.err() : out).inForce();
        Changes changes = new Changes(start);
        for (ControlEntry entry : file.entries()) {
            changes.add(inForce.get(entry.id()), entry, bump);
        }
        List<Finding> personal = personal(path, changes);
        if (!personal.isEmpty()) {
            personal.stream().map(json ? Finding::json : Finding::text).forEach(out::println);
            return null;
        }
        if (json) {
            changes.showJson(out);
            return changes;
        }
        changes.show(out);
        for (ControlChange change : changes.real()) {
            kind.doubt(change.after()).ifPresent(doubt -> out.println("提示：" + doubt));
        }
        if (changes.real().isEmpty()) {
            out.println("与现行的一致，无需应用。");
        }
        return changes;
    }

    /** As the desk does: what is written stays in Kafka for good. */
    private List<Finding> personal(Path path, Changes changes) {
        List<Finding> found = new ArrayList<>();
        for (ControlChange change : changes.real()) {
            try {
                PersonalTexts.refuse(change);
            } catch (ControlException e) {
                found.addAll(Problems.at(path.toString(), kind, change.after().id()).findings(e));
            }
        }
        return found;
    }

    private int apply(Changes changes, boolean yes, String reason) {
        if (changes.isStale()) {
            return ExitCode.NO;
        }
        if (!yes && !agreed()) {
            out.println("未应用。");
            return ExitCode.NO;
        }
        List<ControlEntry> entries = changes.real().stream().map(ControlChange::after).toList();
        entries.stream().map(kind::write).forEach(this::checkUsable);
        Map<String, ControlEntry> quicker = new ControlWriter(kind, topic).write(entries);
        List<ControlChange> made =
                changes.real().stream()
                        .filter(change -> !quicker.containsKey(change.after().id()))
                        .toList();
        quicker.values().forEach(this::tellQuicker);
        if (!made.isEmpty()) {
            out.println("已应用 " + made.size() + " 条：已写入 Kafka。" + StartFiles.outlook(start));
            log.write(kind, made, reason).ifPresent(out::println);
        }
        return ExitCode.of(quicker.isEmpty());
    }

    private void tellQuicker(ControlEntry other) {
        out.println(
                "未应用 "
                        + other.id()
                        + "：另有人先写入了同一版，作业采用的是那一份（现为第 "
                        + other.revision()
                        + " 版）；请核对后再次执行，并加 --bump。");
    }

    /** As a job will read it: a revision that was raised or given may be too high by now. */
    private void checkUsable(ControlRecord record) {
        try {
            kind.read(record);
        } catch (ControlException e) {
            throw new ToolException(
                    Problems.at("未应用", kind, record.id).findings(e).stream()
                            .map(Finding::text)
                            .collect(Collectors.joining(System.lineSeparator())),
                    e);
        }
    }

    /**
     * @param notes where to say which records a job will not take
     */
    private Standing standing(PrintStream notes) {
        Standing standing = Standing.of(kind, topic.read(), start);
        standing.refused()
                .forEach(
                        (id, why) ->
                                Problems.at("Kafka", kind, id).findings(why).stream()
                                        .map(Finding::text)
                                        .forEach(each -> notes.println("作业不会采用：" + each)));
        return standing;
    }

    private boolean agreed() {
        out.print("应用以上改动？[y/N] ");
        out.flush();
        try {
            String answer = terminal.in().readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).equals("y");
        } catch (IOException e) {
            throw new UncheckedIOException("reading the answer failed", e);
        }
    }
}
