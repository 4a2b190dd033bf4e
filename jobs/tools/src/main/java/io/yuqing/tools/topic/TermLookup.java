/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.topic;

import io.yuqing.nlp.topic.TermCounts;
import io.yuqing.nlp.topic.TermCounts.Count;
import io.yuqing.nlp.topic.TopicDefinition;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.ClickHouseOptions;
import io.yuqing.tools.common.server.ClickHouseServer;
import io.yuqing.tools.common.server.ToolServers;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says how often each term of some topics stood in the newest items; a dead one shows. */
public final class TermLookup {
    private static final int MOST_ITEMS = 50_000;
    private static final int PATIENCE_SECONDS = 30;

    private static final String ITEMS =
            "SELECT title, if(media_text = '', text, concat(text, '\n', media_text)) FROM v_items"
                    + " WHERE published_at >= fromUnixTimestamp64Milli(toInt64(?))"
                    + " ORDER BY published_at DESC LIMIT ?";

    private final List<TopicDefinition> topics;
    private final int days;

    /**
     * @param days before now whose items are looked at
     */
    public TermLookup(List<TopicDefinition> topics, int days) {
        this.topics = topics;
        this.days = days;
    }

    /** Lines for people; one that says why not, if there is no server to ask. Never throws. */
    public List<String> lines(ToolServers servers, ClickHouseOptions options, Instant now) {
        if (topics.isEmpty()) {
            return List.of();
        }
        boolean atHand =
                options.isNamed()
                        || servers.namedClickHouse().isPresent()
                        || servers.running().isPresent();
        if (!atHand) {
            return List.of(
                    "未查词频：没有系统在运行，也没有指明 ClickHouse（--clickhouse、--config 或环境变量 CLICKHOUSE_URL）。");
        }
        try {
            ClickHouseServer server = servers.clickHouse(options);
            TermCounts counts = new TermCounts(topics);
            read(server, now.minus(Duration.ofDays(days)), counts);
            return counts.texts() == 0
                    ? List.of("未查词频：明细表中没有最近 " + days + " 天的条目；可用 --days 增加天数。")
                    : lines(counts);
        } catch (ToolException e) {
            return List.of("未查词频：" + e.getMessage());
        }
    }

    private static void read(ClickHouseServer server, Instant since, TermCounts counts) {
        server.ask(
                tables -> {
                    try (PreparedStatement query = tables.prepareStatement(ITEMS)) {
                        query.setQueryTimeout(PATIENCE_SECONDS);
                        query.setLong(1, since.toEpochMilli());
                        query.setInt(2, MOST_ITEMS);
                        try (ResultSet row = query.executeQuery()) {
                            while (row.next()) {
                                counts.take(row.getString(1), row.getString(2));
                            }
                        }
                    }
                    return null;
                });
    }

    private List<String> lines(TermCounts counts) {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "词频：各词在最近 %d 天的 %,d 条%s中出现的条数",
                        days,
                        counts.texts(),
                        counts.texts() == MOST_ITEMS ? "（最新的）" : ""));
        boolean dead = false;
        for (TopicDefinition topic : topics) {
            List<Count> terms = counts.of(topic.id());
            dead |= terms.stream().anyMatch(term -> term.texts() == 0);
            lines.add(
                    "  "
                            + topic.name()
                            + "（"
                            + topic.id()
                            + "）："
                            + terms.stream()
                                    .map(TermLookup::text)
                                    .collect(Collectors.joining("、")));
        }
        if (dead) {
            lines.add("带 ★ 的词一次也没有出现；请核对写法，或确认确实无人提及。");
        }
        return lines;
    }

    private static String text(Count term) {
        return term.texts() == 0
                ? "★" + term.spelling() + " 0 次"
                : String.format(Locale.ROOT, "%s %,d 次", term.spelling(), term.texts());
    }
}
