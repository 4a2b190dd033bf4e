/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import io.yuqing.domain.rule.Rule;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.tools.backtest.episode.FiredEpisode;
import io.yuqing.tools.backtest.episode.LabelledEvents;
import io.yuqing.tools.backtest.episode.Span;
import io.yuqing.tools.backtest.history.History;
import io.yuqing.tools.backtest.history.Stretch;
import io.yuqing.tools.common.server.KafkaServer;
import io.yuqing.tools.common.server.ToolServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One backtest, from what was asked to the report. */
final class Backtest {
    private final BacktestOptions options;
    private final ToolServers servers;
    private final Consumer<String> progress;
    private final KafkaServer broker;
    private final Path startRules;

    /**
     * @param progress told in Chinese what happens
     */
    Backtest(BacktestOptions options, ToolServers servers, Consumer<String> progress) {
        this.options = options;
        this.servers = servers;
        this.progress = progress;
        broker = options.broker(servers);
        startRules = options.startRules(servers);
    }

    /**
     * @param work an empty folder; it holds raw history, authors and all
     */
    BacktestReport report(Path work) throws IOException, SQLException {
        LabelledEvents labelled =
                options.events == null ? null : LabelledEvents.read(options.events);
        List<Rule> tried = RuleSet.read(options.rules);
        History history = options.history.history(servers);
        Trial trial = new Trial(inForce(), tried, history.lacks());
        List<Rule> rules = trial.toRun();
        Duration warmUp = options.warmUp == null ? WarmUp.of(rules) : options.warmUp;
        Span asked = options.asked();
        BacktestRun run =
                new BacktestRun(
                        history, withWarmUp(asked, warmUp), PlatformOptions.of(servers), progress);
        BacktestRun.Outcome outcome =
                run.with(
                        RuleSet.write(rules, work.resolve("rules.json")),
                        topics(work.resolve("topics.json")),
                        Files.createDirectories(work.resolve("run")));
        HistoryCoverage coverage = HistoryCoverage.of(asked, warmUp, rules, outcome.staged());
        return report(history, trial, outcome, coverage, labelled);
    }

    private BacktestReport report(
            History history,
            Trial trial,
            BacktestRun.Outcome outcome,
            HistoryCoverage coverage,
            LabelledEvents labelled) {
        Span range = coverage.range();
        List<FiredEpisode> now = inside(trial.ofNow(outcome.episodes()), range);
        List<FiredEpisode> before = inside(trial.ofBefore(outcome.episodes()), range);
        List<FiredEpisode> gone = new ArrayList<>(before);
        gone.removeIf(episode -> now.stream().anyMatch(episode::overlaps));
        return new BacktestReport(
                history.name(),
                coverage,
                outcome.staged().records(),
                now,
                before,
                RuleResult.of(trial, now, before, range),
                inForceName(),
                gone,
                labelled == null ? null : labelled.score(now, range));
    }

    private List<Rule> inForce() {
        return broker == null
                ? InForce.rules(startRules)
                : InForce.rules(
                        startRules, broker, servers.get(JobOptions.KAFKA_TOPIC_RULES), progress);
    }

    private String inForceName() {
        String file = startRules.getFileName().toString();
        return broker == null
                ? file
                : "Kafka "
                        + broker.address()
                        + " 的主题 "
                        + servers.get(JobOptions.KAFKA_TOPIC_RULES)
                        + "，其余见 "
                        + file;
    }

    /** Those of a broker if it says what is in force; null for the shipped ones. */
    private Path topics(Path into) throws IOException {
        if (options.topics != null || broker == null) {
            return options.topics == null ? null : options.topics.toAbsolutePath();
        }
        return InForce.topics(
                servers.deployFile("topics.yaml"),
                broker,
                servers.get(JobOptions.KAFKA_TOPIC_TOPICS),
                into,
                progress);
    }

    private static Stretch withWarmUp(Span asked, Duration warmUp) {
        boolean open = asked.from().equals(Instant.MIN);
        return Stretch.of(open ? Instant.MIN : asked.from().minus(warmUp), asked.to());
    }

    /** What lies before the range only warms baselines up. */
    private static List<FiredEpisode> inside(List<FiredEpisode> episodes, Span range) {
        return episodes.stream().filter(episode -> range.contains(episode.fired())).toList();
    }
}
