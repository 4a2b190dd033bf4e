/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import io.yuqing.domain.time.Durations;
import io.yuqing.local.process.Layout;
import io.yuqing.local.replay.ReplayFile;
import io.yuqing.tools.backtest.history.FilesHistory;
import io.yuqing.tools.backtest.history.History;
import io.yuqing.tools.backtest.history.KafkaHistory;
import io.yuqing.tools.backtest.history.TableHistory;
import io.yuqing.tools.common.UsageException;
import io.yuqing.wire.KafkaTopics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What stands behind {@code backtest} on the command line. */
final class BacktestOptions {
    private static final String KNOWN =
            "--rules, --kafka, --clickhouse, --posts-topic, --comments-topic, --database,"
                    + " --against, --topics, --events, --from, --to, --warm-up, --data and --json";

    private final String[] args;
    private final Servers servers;
    private final List<ReplayFile> files = new ArrayList<>();
    private int at;
    private String kafka;
    private String clickHouse;
    private String postsTopic = KafkaTopics.POSTS;
    private String commentsTopic = KafkaTopics.COMMENTS;
    private String database = "yuqing";
    private String against;
    private Instant from = Instant.MIN;
    private Instant to = Instant.MAX;

    Path rules;
    Path topics;
    Path events;
    Path data;
    Duration warmUp;
    boolean json;

    /**
     * @throws UsageException if they cannot be used
     */
    BacktestOptions(Servers servers, String... args) {
        this.servers = servers;
        this.args = args;
        for (at = 0; at < args.length; at++) {
            switch (args[at]) {
                case "--json" -> json = true;
                case "--rules" -> rules = file();
                case "--kafka" -> kafka = valueOr(servers.kafka());
                case "--clickhouse" -> clickHouse = valueOr(servers.clickHouse());
                case "--posts-topic" -> postsTopic = value();
                case "--comments-topic" -> commentsTopic = value();
                case "--database" -> database = value();
                case "--against" -> against = value();
                case "--topics" -> topics = file();
                case "--events" -> events = file();
                case "--data" -> data = Path.of(value());
                case "--from" -> from = time();
                case "--to" -> to = time();
                case "--warm-up" -> warmUp = duration();
                default -> files.add(historyFile());
            }
        }
        check();
    }

    History history() {
        if (kafka != null) {
            return new KafkaHistory(kafka, postsTopic, commentsTopic);
        }
        return clickHouse != null
                ? new TableHistory(servers.tables(clickHouse, database))
                : new FilesHistory(files);
    }

    /** An end that was not given is {@link Instant#MIN} or {@link Instant#MAX}. */
    Span asked() {
        return new Span(from, to);
    }

    /** A file of rules that are in force, or to which {@link #broker} adds. */
    Path startRules() {
        return against != null && broker() == null
                ? readable("--against", against)
                : Layout.find().deployFile("rules.yaml");
    }

    /** The broker whose topics say what is in force; null if only files do. */
    String broker() {
        if (against == null) {
            return kafka;
        }
        boolean address = against.matches("[^/]+:\\d+") && !Files.exists(Path.of(against));
        return address ? against : null;
    }

    private void check() {
        int kinds = (kafka == null ? 0 : 1) + (clickHouse == null ? 0 : 1);
        kinds += files.isEmpty() ? 0 : 1;
        if (rules == null || kinds == 0) {
            throw new UsageException(
                    "backtest needs rules and history: ./yuqing backtest --rules FILE"
                            + " posts.ndjson.gz comments.ndjson.gz, or --kafka, or --clickhouse.");
        }
        if (kinds > 1) {
            throw new UsageException(
                    "backtest was given several kinds of history; take files, --kafka or"
                            + " --clickhouse.");
        }
        if (from.isAfter(to)) {
            throw new UsageException("--from is " + from + ", after --to " + to + "; swap them.");
        }
        if (against != null && broker() == null) {
            readable("--against", against);
        }
    }

    private ReplayFile historyFile() {
        if (args[at].startsWith("--")) {
            throw new UsageException(
                    "backtest has no option " + args[at] + "; it has " + KNOWN + ".");
        }
        return ReplayFile.parse(args[at]);
    }

    private Path file() {
        return readable(args[at], value());
    }

    private static Path readable(String option, String value) {
        Path file = Path.of(value);
        if (!Files.isReadable(file)) {
            throw new UsageException(
                    option + " is '" + file + "', which is no readable file; correct the path.");
        }
        return file.toAbsolutePath();
    }

    private Instant time() {
        String option = args[at];
        String value = value();
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw new UsageException(
                    option
                            + " is '"
                            + value
                            + "'; write a time with its offset, as 2026-01-31T08:00:00+08:00.");
        }
    }

    private Duration duration() {
        String value = value();
        try {
            Duration duration = Durations.parse(value);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (IllegalArgumentException e) {
            throw new UsageException("--warm-up '" + value + "' " + e.getMessage() + ".");
        }
        throw new UsageException(
                "--warm-up '" + value + "' is negative: " + Durations.REMEDY + ".");
    }

    private String value() {
        if (at + 1 == args.length) {
            throw new UsageException(args[at] + " needs a value.");
        }
        return args[++at];
    }

    private String valueOr(String usual) {
        boolean given = at + 1 < args.length && !args[at + 1].startsWith("--");
        return given ? args[++at] : usual;
    }
}
