/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import io.yuqing.domain.rule.Rule;
import io.yuqing.local.process.Folders;
import io.yuqing.local.process.Layout;
import io.yuqing.tools.backtest.history.History;
import io.yuqing.tools.backtest.history.Stretch;
import io.yuqing.tools.common.UsageException;
import io.yuqing.wire.KafkaTopics;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code backtest --rules FILE HISTORY…}: what would these rules have done? */
public final class BacktestCommand {
    private final BacktestOptions options;

    /**
     * @param args what stands after {@code backtest}
     * @throws UsageException if they cannot be used
     */
    public BacktestCommand(String... args) {
        options = new BacktestOptions(Servers.find(), args);
    }

    /** Runs and prints; returns the exit code. */
    public int run(PrintStream out) throws IOException, SQLException {
        if (options.data != null) {
            print(out, report(Files.createDirectories(options.data)));
            return 0;
        }
        // It holds raw history, authors and all.
        Path work = Files.createTempDirectory("yuqing-backtest");
        System.err.println("临时目录 " + work + "：存有原始历史数据，正常结束时删除。");
        try {
            print(out, report(work));
        } finally {
            Folders.delete(work);
        }
        return 0;
    }

    private void print(PrintStream out, BacktestReport report) {
        out.println(options.json ? report.json() : report.table());
    }

    private BacktestReport report(Path work) throws IOException, SQLException {
        LabelledEvents labelled =
                options.events == null ? null : LabelledEvents.read(options.events);
        History history = options.history();
        Trial trial = new Trial(inForce(), RuleSet.read(options.rules), history.lacks());
        List<Rule> rules = trial.toRun();
        Duration warmUp = options.warmUp == null ? WarmUp.of(rules) : options.warmUp;
        Span asked = options.asked();
        BacktestRun run = new BacktestRun(history, withWarmUp(asked, warmUp), System.err::println);
        BacktestRun.Outcome outcome =
                run.with(
                        RuleSet.write(rules, work.resolve("rules.json")),
                        topics(work.resolve("topics.json")),
                        Files.createDirectories(work.resolve("run")));
        Coverage coverage = Coverage.of(asked, warmUp, rules, outcome.staged());
        return report(history, trial, outcome, coverage, labelled);
    }

    private BacktestReport report(
            History history,
            Trial trial,
            BacktestRun.Outcome outcome,
            Coverage coverage,
            LabelledEvents labelled) {
        Span range = coverage.range();
        List<Episode> now = inside(trial.ofNow(outcome.episodes()), range);
        List<Episode> before = inside(trial.ofBefore(outcome.episodes()), range);
        List<Episode> gone = new ArrayList<>(before);
        gone.removeIf(episode -> now.stream().anyMatch(episode::overlaps));
        return new BacktestReport(
                history.name(),
                coverage,
                outcome.staged().records(),
                now,
                RuleResult.of(trial, now, before, range),
                inForceName(),
                gone,
                labelled == null ? null : labelled.score(now, range));
    }

    private List<Rule> inForce() {
        return options.broker() == null
                ? InForce.rules(options.startRules())
                : InForce.rules(
                        options.startRules(),
                        options.broker(),
                        KafkaTopics.RULES,
                        System.err::println);
    }

    private String inForceName() {
        String file = options.startRules().getFileName().toString();
        return options.broker() == null
                ? file
                : "Kafka " + options.broker() + " 的主题 " + KafkaTopics.RULES + "，其余见 " + file;
    }

    /** Those of a broker if it says what is in force; null for the shipped ones. */
    private Path topics(Path into) throws IOException {
        if (options.topics != null || options.broker() == null) {
            return options.topics;
        }
        return InForce.topics(
                Layout.find().deployFile("topics.yaml"),
                options.broker(),
                KafkaTopics.TOPICS,
                into,
                System.err::println);
    }

    private static Stretch withWarmUp(Span asked, Duration warmUp) {
        boolean open = asked.from().equals(Instant.MIN);
        return Stretch.of(open ? Instant.MIN : asked.from().minus(warmUp), asked.to());
    }

    /** What lies before the range only warms baselines up. */
    private static List<Episode> inside(List<Episode> episodes, Span range) {
        return episodes.stream().filter(episode -> range.contains(episode.fired())).toList();
    }
}
