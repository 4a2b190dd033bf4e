/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.figures;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.grafana.board.Dashboard;
import java.util.List;

/** What the engine answered: columns with their types, and rows. */
record QueryResult(List<Column> columns, List<JsonNode> rows) {

    record Column(String name, String type) {
        boolean isTime() {
            return type.matches("(Nullable\\()?DateTime(64)?(\\(.*\\))?\\)?");
        }
    }

    /** Reads ClickHouse's {@code JSONCompact}. */
    static QueryResult of(JsonNode json) {
        List<Column> columns =
                Dashboard.stream(json.path("meta"))
                        .map(c -> new Column(c.path("name").asText(), c.path("type").asText()))
                        .toList();
        return new QueryResult(columns, Dashboard.stream(json.path("data")).toList());
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    Column column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    /** A cell of a row, by the column's name; a number comes as a number, NULL as null. */
    JsonNode cell(int row, String column) {
        return rows.get(row).path(names().indexOf(column));
    }

    double number(String column) {
        return cell(0, column).asDouble();
    }

    List<String> texts(String column) {
        int at = names().indexOf(column);
        return rows.stream().map(row -> row.path(at).asText()).toList();
    }
}
