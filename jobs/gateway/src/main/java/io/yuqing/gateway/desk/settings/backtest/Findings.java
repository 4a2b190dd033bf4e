/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.domain.rule.Level;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run has found, as the command tells it to programs.
 *
 * @param records that were run, warm-up and all
 * @param alerts of the rule on trial, the oldest first
 * @param inForce of the rule in force
 * @param remarks on what the history does not hold, in Chinese
 * @param unjudged levels of the rule on trial that this history cannot judge
 * @param judged whether the rule on trial could be judged at all
 */
public record Findings(
        Instant from,
        Instant to,
        long records,
        List<Fired> alerts,
        List<Fired> inForce,
        List<String> remarks,
        List<Level> unjudged,
        boolean judged) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @throws IOException if it is no report
     */
    static Findings read(byte[] report) throws IOException {
        JsonNode root = JSON.readTree(report);
        if (root == null || !root.path("alerts_in_force").isArray()) {
            throw new IOException("This is no report of a backtest.");
        }
        JsonNode trial = root.path("rules").path(0).path("trial");
        try {
            return new Findings(
                    Instant.parse(root.path("from").asText()),
                    Instant.parse(root.path("to").asText()),
                    root.path("records").asLong(),
                    fired(root.path("alerts")),
                    fired(root.path("alerts_in_force")),
                    each(root.path("remarks")).map(JsonNode::asText).toList(),
                    each(trial.path("levels_not_judged"))
                            .flatMap(level -> Level.find(level.asText()).stream())
                            .toList(),
                    !trial.path("judged").asText().equals("not"));
        } catch (DateTimeException e) {
            throw new IOException("A time of the report is none.", e);
        }
    }

    private static List<Fired> fired(JsonNode alerts) {
        List<Fired> fired = new ArrayList<>();
        for (JsonNode alert : alerts) {
            fired.add(
                    new Fired(
                            alert.path("subject_kind").asText(),
                            alert.path("subject_id").asText(),
                            Level.find(alert.path("level").asText()).orElse(Level.BLUE),
                            Instant.parse(alert.path("fired_at").asText()),
                            alert.path("in_both").asBoolean()));
        }
        fired.sort((one, other) -> one.at().compareTo(other.at()));
        return List.copyOf(fired);
    }

    private static Stream<JsonNode> each(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all.stream();
    }
}
