/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.report.ask.ReportTables;
import io.yuqing.report.write.part.NoReportException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the identifier of a topic that somebody calls by its name. */
final class TopicNames {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_NAMED = 20;

    private static final String ASKED =
            "SELECT topic_id AS id, if(name = '', topic_id, name) AS name, deleted FROM v_topics"
                    + " WHERE topic_id != '' ORDER BY topic_id LIMIT 10000";

    private final List<Topic> topics;

    private record Topic(String id, String name, boolean over) {
        String text() {
            return id + "（" + name + "）";
        }

        boolean isLike(String typed) {
            return name.contains(typed)
                    || typed.contains(name)
                    || id.contains(typed)
                    || typed.contains(id);
        }
    }

    private TopicNames(List<Topic> topics) {
        this.topics = topics;
    }

    static TopicNames of(ReportTables tables) {
        List<Topic> topics = new ArrayList<>();
        for (String row : tables.rows(ASKED, Map.of())) {
            topics.add(topic(row));
        }
        return new TopicNames(topics);
    }

    private static Topic topic(String row) {
        try {
            JsonNode fields = JSON.readTree(row);
            return new Topic(
                    fields.path("id").asText(),
                    fields.path("name").asText(),
                    fields.path("deleted").asInt() == 1);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("ClickHouse answers in JSON.", e);
        }
    }

    /**
     * The identifier of a topic.
     *
     * @param typed its identifier or its whole name
     * @throws NoReportException if there is none, with those that there are; or several
     */
    String id(String typed) {
        if (topics.stream().anyMatch(topic -> topic.id().equals(typed))) {
            return typed;
        }
        List<Topic> named = named(typed, false);
        if (named.isEmpty()) {
            named = named(typed, true);
        }
        if (named.size() > 1) {
            throw new NoReportException("名称为 " + typed + " 的话题不止一个；请写编号：" + list(named) + "。");
        }
        if (named.isEmpty()) {
            throw new NoReportException("没有编号或名称为 " + typed + " 的话题；" + known(typed));
        }
        return named.get(0).id();
    }

    private List<Topic> named(String typed, boolean over) {
        return topics.stream()
                .filter(topic -> topic.over() == over && topic.name().equals(typed))
                .toList();
    }

    /** Those that look like it first. */
    private String known(String typed) {
        List<Topic> inForce = topics.stream().filter(topic -> !topic.over()).toList();
        if (inForce.isEmpty()) {
            return "库里还没有话题，见 ./yuqing topic list。";
        }
        List<Topic> shown =
                inForce.stream()
                        .sorted(Comparator.comparing(topic -> !topic.isLike(typed)))
                        .limit(MOST_NAMED)
                        .toList();
        return shown.size() == inForce.size()
                ? "现有 " + list(shown) + "。"
                : "现有 %d 个，如 %s；全部见 ./yuqing topic list。".formatted(inForce.size(), list(shown));
    }

    private static String list(List<Topic> topics) {
        return topics.stream().map(Topic::text).collect(Collectors.joining("、"));
    }
}
