/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import io.yuqing.domain.time.CountyTime;
import io.yuqing.domain.time.Durations;
import io.yuqing.intake.feed.Feed;
import io.yuqing.intake.feed.FeedPosition;
import io.yuqing.intake.feed.FeedPositionJson;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.KafkaOptions;
import io.yuqing.tools.common.server.ToolServers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code feed list}: how each feed of the file stands. */
@Command(
        name = "list",
        description = "列出订阅源：何时读过，何时再读，为何读不到。",
        exitCodeList = {"0:都能读到", "1:有的读不到", "2:文件无法读取，或 Kafka 没有回答"})
final class ListFeedsCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Terminal terminal;

    @Mixin private FeedsOption feeds;
    @Mixin private KafkaOptions kafka;
    @Mixin private ConfigOptions config;

    ListFeedsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ToolServers servers = ToolServers.of(terminal, config);
        List<Feed> listed = feeds.read(servers);
        Map<String, FeedPosition> positions = new HashMap<>();
        servers.kafka(kafka)
                .read(
                        servers.get(JobOptions.KAFKA_TOPIC_FEED_POSITIONS),
                        record -> keep(positions, record));
        boolean well = true;
        for (Feed feed : listed) {
            FeedPosition position = positions.get(feed.id());
            terminal.out().println(line(feed, position));
            well &= position == null || position.failures() == 0;
        }
        return ExitCode.of(well);
    }

    private static void keep(
            Map<String, FeedPosition> positions, ConsumerRecord<byte[], byte[]> record) {
        String id = new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            positions.remove(id);
            return;
        }
        try {
            positions.put(id, FeedPositionJson.read(record.value()));
        } catch (IllegalArgumentException e) {
            positions.remove(id);
        }
    }

    private static String line(Feed feed, FeedPosition position) {
        String name = feed.name().isEmpty() ? feed.platform() : feed.name();
        String head = "%s  %s  每 %s".formatted(feed.id(), name, Durations.write(feed.every()));
        if (position == null) {
            return head + "  还没有读过";
        }
        String read = position.read() == null ? "从未读到" : time(position.read()) + " 读过";
        String line = "%s  %s，%s 再读".formatted(head, read, time(position.next()));
        return position.failures() == 0
                ? line
                : "%s；连续 %d 次读不到：%s".formatted(line, position.failures(), position.fault());
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(CountyTime.ZONE));
    }
}
