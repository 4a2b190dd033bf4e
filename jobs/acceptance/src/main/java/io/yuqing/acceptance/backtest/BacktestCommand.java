/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.backtest;

import io.yuqing.acceptance.UsageException;
import io.yuqing.local.process.Layout;
import io.yuqing.local.replay.ReplayFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** {@code backtest --rules FILE HISTORY…}: what would these rules have done? */
public final class BacktestCommand {
    private Path rules;
    private Path against;
    private Path topics;
    private Path events;
    private Path data;
    private Span asked = new Span(Instant.MIN, Instant.MAX);
    private boolean json;
    private final List<ReplayFile> history = new ArrayList<>();

    /**
     * @param args what stands after {@code backtest}
     * @throws UsageException if they cannot be used
     */
    public BacktestCommand(String... args) {
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--json" -> json = true;
                case "--rules" -> rules = file(args, i++);
                case "--against" -> against = file(args, i++);
                case "--topics" -> topics = file(args, i++);
                case "--events" -> events = file(args, i++);
                case "--data" -> data = Path.of(value(args, i++));
                case "--from" -> asked = new Span(time(args, i++), asked.to());
                case "--to" -> asked = new Span(asked.from(), time(args, i++));
                default -> history.add(historyFile(args[i]));
            }
        }
        if (rules == null || history.isEmpty()) {
            throw new UsageException(
                    "backtest needs rules and history: ./yuqing backtest --rules FILE"
                            + " posts.ndjson.gz comments.ndjson.gz");
        }
    }

    /** Runs and prints; returns the exit code. */
    public int run(PrintStream out) throws IOException, SQLException {
        LabelledEvents labelled = events == null ? null : LabelledEvents.read(events);
        Path work = data == null ? Files.createTempDirectory("yuqing-backtest") : data;
        Path compared = against == null ? Layout.find().deployFile("rules.yaml") : against;
        BacktestRun run = new BacktestRun(history, topics, System.err::println);
        BacktestRun.Outcome now =
                run.with(rules, Files.createDirectories(work.resolve("candidate")));
        BacktestRun.Outcome before =
                run.with(compared, Files.createDirectories(work.resolve("in-force")));
        BacktestReport report = report(now, before, labelled);
        out.println(json ? report.json() : report.table());
        return 0;
    }

    private BacktestReport report(
            BacktestRun.Outcome now, BacktestRun.Outcome before, LabelledEvents labelled) {
        Span range = asked.within(now.history());
        List<Episode> fired = inside(now.episodes(), range);
        List<Episode> firedBefore = inside(before.episodes(), range);
        List<Episode> gone =
                firedBefore.stream().filter(e -> fired.stream().noneMatch(e::overlaps)).toList();
        return new BacktestReport(
                range,
                now.records(),
                RuleFindings.of(fired, firedBefore, range),
                RuleFindings.of(firedBefore, fired, range),
                gone,
                labelled == null ? null : labelled.score(fired, range));
    }

    /** What lies before the range only warms baselines up. */
    private static List<Episode> inside(List<Episode> episodes, Span range) {
        return episodes.stream().filter(episode -> range.contains(episode.fired())).toList();
    }

    private static ReplayFile historyFile(String argument) {
        if (argument.startsWith("--")) {
            throw new UsageException(
                    "backtest has no option "
                            + argument
                            + "; it has --rules, --against, --topics, --events, --from, --to,"
                            + " --data and --json.");
        }
        return ReplayFile.parse(argument);
    }

    private static Path file(String[] args, int at) {
        Path file = Path.of(value(args, at));
        if (!Files.isReadable(file)) {
            throw new UsageException(
                    args[at] + " is '" + file + "', which is no readable file; correct the path.");
        }
        return file.toAbsolutePath();
    }

    private static Instant time(String[] args, int at) {
        String value = value(args, at);
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw new UsageException(
                    args[at]
                            + " is '"
                            + value
                            + "'; write a time with its offset, as 2026-01-31T08:00:00+08:00.");
        }
    }

    private static String value(String[] args, int at) {
        if (at + 1 == args.length) {
            throw new UsageException(args[at] + " needs a value.");
        }
        return args[at + 1];
    }
}
