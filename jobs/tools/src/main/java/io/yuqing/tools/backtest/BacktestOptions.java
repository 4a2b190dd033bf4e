/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import io.yuqing.tools.backtest.episode.Span;
import io.yuqing.tools.common.DurationValue;
import io.yuqing.tools.common.TimeValue;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.KafkaServer;
import io.yuqing.tools.common.server.ToolServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is asked of a backtest: which rules, on which history, against what. */
final class BacktestOptions {
    @Option(
            names = "--rules",
            paramLabel = "FILE",
            required = true,
            description = "要试的规则，格式同 deploy/rules.yaml。")
    Path rules;

    @Mixin HistoryOptions history;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = TimeValue.class,
            description = "开始时间，默认为历史的开头，如 '2026-07-01 08:00'。")
    Instant from = Instant.MIN;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = TimeValue.class,
            description = "结束时间，默认为历史的末尾；在 --from 与 --to 之间发出的预警才计入。")
    Instant to = Instant.MAX;

    @Option(
            names = "--warm-up",
            paramLabel = "D",
            converter = DurationValue.class,
            description = "从 --from 之前多久开始读取，用来建立基线，如 14d；默认按规则推算。")
    Duration warmUp;

    @Option(
            names = "--against",
            paramLabel = "FILE|HOST:PORT",
            description = "与之比较的现行规则：规则文件，或 Kafka 地址；默认为 --kafka 的 Kafka 和 deploy/rules.yaml。")
    String against;

    @Option(
            names = "--topics",
            paramLabel = "FILE",
            description = "话题文件，规则中的话题编号以它为准；默认取现行规则所在的地方。")
    Path topics;

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "标注的事件（CSV，列名 subject_kind,subject_id,start,end），用来计算准确率和召回率。")
    Path events;

    /** What is wrong; null if it can be run. */
    String fault() {
        if (history.fault() != null) {
            return history.fault();
        }
        return from.isAfter(to) ? "--from 晚于 --to；请对调" : null;
    }

    /** An end that was not given is {@link Instant#MIN} or {@link Instant#MAX}. */
    Span asked() {
        return new Span(from, to);
    }

    /**
     * A file of rules that are in force, or to which those of {@link #broker} are added.
     *
     * @throws ToolException if {@code --against} names neither a file nor an address
     */
    Path startRules(ToolServers servers) {
        if (against == null || isAddress()) {
            return servers.deployFile("rules.yaml");
        }
        Path file = Path.of(against);
        if (!Files.isReadable(file)) {
            throw new ToolException("--against 的值 '" + against + "' 不是可读取的文件，也不是 HOST:PORT；请核对。");
        }
        return file.toAbsolutePath();
    }

    /** The Kafka whose topics say what is in force; null if only files do. */
    KafkaServer broker(ToolServers servers) {
        if (against == null) {
            return history.kafka(servers);
        }
        return isAddress() ? servers.kafka(against) : null;
    }

    private boolean isAddress() {
        return against.matches("[^/]+:\\d+(,[^/]+:\\d+)*") && !Files.exists(Path.of(against));
    }
}
