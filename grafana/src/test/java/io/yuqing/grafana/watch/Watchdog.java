/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.yuqing.grafana.board.Boards;
import io.yuqing.grafana.board.Dashboard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A provisioned rule: a query A, and the number above which B finds that it fires. */
record Watchdog(JsonNode rule) {
    static final Path FOLDER = Boards.ROOT.resolve("grafana/provisioning/alerting");

    static List<Watchdog> all() {
        return Dashboard.stream(yaml("watchdogs.yaml").path("groups"))
                .flatMap(group -> Dashboard.stream(group.path("rules")))
                .map(Watchdog::new)
                .toList();
    }

    static JsonNode yaml(String file) {
        try {
            return new YAMLMapper().readTree(FOLDER.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String uid() {
        return rule.path("uid").asText();
    }

    String text(String pointer) {
        return rule.at(pointer).asText();
    }

    /** Empty for one that asks Prometheus. */
    String sql() {
        return text("/data/0/model/rawSql");
    }

    /** Empty for one that asks ClickHouse. */
    String expr() {
        return text("/data/0/model/expr");
    }

    boolean firesAt(double value) {
        return value > rule.at("/data/1/model/conditions/0/evaluator/params/0").asDouble();
    }

    @Override
    public String toString() {
        return uid();
    }
}
