/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.alert;

import io.yuqing.domain.source.SourceState;
import io.yuqing.wire.item.Channels;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a source stands, in Chinese sentences, for the explanation of an alert about it. */
final class SourceStanding {
    private static final String ROW =
            "SELECT source_name, platform_name, channel, state, toString(since) AS began,"
                    + " toString(last_item_at) AS last_item, interval_seconds, items_24h, usual_24h"
                    + " FROM v_sources WHERE source_id = ?";

    private final Connection tables;
    private final String sourceId;

    SourceStanding(Connection tables, String sourceId) {
        this.tables = tables;
        this.sourceId = sourceId;
    }

    /**
     * One sentence or figure a line.
     *
     * @param measure of the alert: silence or clock in minutes, or volume in items of a day
     */
    List<String> lines(String measure, double value, double threshold) throws SQLException {
        List<String> lines = new ArrayList<>();
        String unit = measure.equals("volume") ? " 条" : " 分钟";
        lines.add(figure(measure) + number(value) + unit + "，界限 " + number(threshold) + unit);
        try (PreparedStatement query = tables.prepareStatement(ROW)) {
            query.setString(1, sourceId);
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    now(row, lines);
                } else {
                    lines.add("来源 " + sourceId + "，目前没有状态记录");
                }
            }
        }
        return lines;
    }

    private void now(ResultSet row, List<String> lines) throws SQLException {
        String channel = row.getString("channel");
        lines.add(
                "来源 "
                        + row.getString("source_name")
                        + "，平台 "
                        + row.getString("platform_name")
                        + (channel.isEmpty() ? "" : "，渠道 " + Channels.name(channel)));
        lines.add(
                "现状 "
                        + SourceState.ofCode(row.getString("state")).text()
                        + "，自 "
                        + row.getString("began"));
        String last = row.getString("last_item");
        lines.add("最后一条 " + (last == null ? "从未收到" : last));
        long interval = row.getLong("interval_seconds");
        lines.add("登记的最长间隔 " + (interval == 0 ? "未登记" : span(Duration.ofSeconds(interval))));
        lines.add(
                "近 24 小时 "
                        + row.getLong("items_24h")
                        + " 条，平常 "
                        + number(row.getDouble("usual_24h"))
                        + " 条");
    }

    private static String span(Duration duration) {
        long hours = duration.toHours();
        int minutes = duration.toMinutesPart();
        String rest = minutes == 0 ? "" : minutes + " 分钟";
        return hours == 0
                ? duration.toMinutes() + " 分钟"
                : hours + " 小时" + (rest.isEmpty() ? "" : " " + rest);
    }

    private static String figure(String measure) {
        return switch (measure) {
            case "silence" -> "预警时 已无新数据 ";
            case "clock" -> "预警时 时钟超前 ";
            default -> "预警时 24 小时数量 ";
        };
    }

    private static String number(double number) {
        return number == Math.rint(number)
                ? Long.toString((long) number)
                : String.format(Locale.ROOT, "%.1f", number);
    }
}
