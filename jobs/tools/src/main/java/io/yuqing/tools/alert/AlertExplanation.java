/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.domain.alert.evidence.Evidence;
import io.yuqing.domain.alert.evidence.Explanation;
import io.yuqing.domain.alert.judge.TransitionReason;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.source.SourceState;
import io.yuqing.tools.common.ToolException;
import io.yuqing.wire.alert.AlertCategory;
import io.yuqing.wire.alert.EvidenceJson;
import io.yuqing.wire.item.Channels;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Decides an alert again from the evidence in its row and says why, in Chinese. The views are
 * asked, since whoever asks may be a reader without rights on tables.
 */
final class AlertExplanation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final String COLUMNS =
            "SELECT alert_id, rule_name, subject_kind, subject_id, measure, value, threshold,"
                    + " subject_name, category, topics, level, highest_level, state, reason,"
                    + " toString(started_at) AS started, toString(fired_at) AS fired,"
                    + " toString(resolved_at) AS resolved, evidence,"
                    + " excerpts, first_excerpt FROM ";

    private static final String ROW =
            COLUMNS
                    + "v_alerts WHERE startsWith(alert_id, ?) UNION ALL "
                    + COLUMNS
                    + "v_alerts_withdrawn WHERE startsWith(alert_id, ?)";

    private final Connection connection;
    private final PrintStream out;

    AlertExplanation(Connection connection, PrintStream out) {
        this.connection = connection;
        this.out = out;
    }

    /**
     * @param id the whole id, or its beginning
     * @return whether the same is decided again; always for an alert about a source
     */
    boolean of(String id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ROW)) {
            query.setString(1, id);
            query.setString(2, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new ToolException("没有编号为 " + id + " 的预警；请核对编号。");
                }
                boolean same =
                        row.getString("subject_kind").equals("source")
                                ? explainSource(row)
                                : explain(row);
                if (row.next()) {
                    out.println("还有以 " + id + " 开头的其他预警；请写出完整编号。");
                }
                return same;
            }
        }
    }

    private boolean explain(ResultSet row) throws SQLException {
        course(row);
        about(row);
        Evidence evidence =
                evidence(row.getString("evidence"))
                        .saying(texts(row, "excerpts"), row.getString("first_excerpt"));
        Explanation.of(evidence, Channels::name, AlertCategory::label).forEach(out::println);
        boolean sameLevel = evidence.level().code().equals(row.getString("highest_level"));
        return evidence.confirmed() && sameLevel;
    }

    /** Such an alert has no evidence: how the source stands is a table of its own. */
    private boolean explainSource(ResultSet row) throws SQLException {
        course(row);
        new SourceStanding(connection, row.getString("subject_id"))
                .lines(row.getString("measure"), row.getDouble("value"), row.getDouble("threshold"))
                .forEach(out::println);
        return true;
    }

    private void course(ResultSet row) throws SQLException {
        out.println("预警 " + row.getString("alert_id") + " " + row.getString("rule_name"));
        out.println(
                "级别 "
                        + levelText(row.getString("level"))
                        + "，最高 "
                        + levelText(row.getString("highest_level"))
                        + "，"
                        + stateText(row.getString("state"))
                        + "："
                        + reasonText(row.getString("reason")));
        out.println(
                "开始 "
                        + row.getString("started")
                        + "，发出 "
                        + orNone(row.getString("fired"))
                        + "，解除 "
                        + orNone(row.getString("resolved")));
    }

    private void about(ResultSet row) throws SQLException {
        String name = row.getString("subject_name");
        String category = row.getString("category");
        List<String> topics = texts(row, "topics");
        if (!name.isEmpty()) {
            out.println("名称 " + name);
        }
        if (!category.isEmpty() || !topics.isEmpty()) {
            out.println(
                    "归口类别 "
                            + (category.isEmpty() ? "未知" : AlertCategory.label(category))
                            + "，话题 "
                            + (topics.isEmpty() ? "无" : String.join("、", topics)));
        }
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Object[] values = (Object[]) row.getArray(column).getArray();
        return Arrays.stream(values).map(String::valueOf).toList();
    }

    private static Evidence evidence(String json) {
        try {
            return EvidenceJson.read(JSON.readValue(json, OBJECT));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new ToolException("这条预警的凭证无法读取：" + e.getMessage(), e);
        }
    }

    private static String levelText(String code) {
        return Level.find(code).map(Level::text).orElse(code);
    }

    private static String reasonText(String code) {
        for (TransitionReason reason : TransitionReason.values()) {
            if (reason.code().equals(code)) {
                return reason.text();
            }
        }
        for (SourceState state : SourceState.values()) {
            if (state.code().equals(code)) {
                return state.text();
            }
        }
        return code;
    }

    private static String stateText(String state) {
        return switch (state) {
            case "pending" -> "等待中";
            case "firing" -> "预警中";
            case "resolved" -> "已解除";
            case "withdrawn" -> "已撤销";
            default -> state;
        };
    }

    private static String orNone(String time) {
        return time == null ? "—" : time;
    }
}
