/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.lint;

import static io.yuqing.grafana.lint.Breakage.ANNOTATION_RULE;
import static io.yuqing.grafana.lint.Breakage.OVERVIEW;
import static io.yuqing.grafana.lint.Breakage.annotation;
import static io.yuqing.grafana.lint.Breakage.board;
import static io.yuqing.grafana.lint.Breakage.cellOptions;
import static io.yuqing.grafana.lint.Breakage.defaults;
import static io.yuqing.grafana.lint.Breakage.grid;
import static io.yuqing.grafana.lint.Breakage.metric;
import static io.yuqing.grafana.lint.Breakage.note;
import static io.yuqing.grafana.lint.Breakage.panel;
import static io.yuqing.grafana.lint.Breakage.pipeline;
import static io.yuqing.grafana.lint.Breakage.sql;
import static io.yuqing.grafana.lint.Breakage.target;
import static io.yuqing.grafana.lint.Breakage.topic;
import static io.yuqing.grafana.lint.Breakage.variable;
import static io.yuqing.grafana.lint.Breakage.without;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.grafana.board.BoardQuery;
import java.util.List;

/** At least one way to break each rule. */
final class Breakages {
    private static final int OPEN_BY_LEVEL = 5;
    private static final int FRESHNESS = 6;
    private static final int VOLUME = 9;
    private static final int HOT_TOPICS = 11;
    private static final int OPEN_ALERTS = 12;
    private static final int HEAT_MAP = 14;
    private static final int LATEST = 15;

    /** Among the variables. */
    private static final int DESK = 7;

    /** Of 话题详情. */
    private static final int MOST_COPIED = 8;

    private Breakages() {}

    static List<Breakage> all() {
        return List.of(
                new Breakage(
                        "the file is named after the uid",
                        "the file has another name",
                        OVERVIEW,
                        "overview.json",
                        board -> {}),
                new Breakage(
                        "no two boards share a uid",
                        "a copy lies beside it",
                        OVERVIEW,
                        "yq-copy.json",
                        board -> {}),
                board(
                        "nothing of one Grafana instance is in the file",
                        "an export left its id",
                        board -> board.put("id", 17)),
                board(
                        "the house settings hold",
                        "the browser's time zone is used",
                        board -> board.put("timezone", "browser")),
                panel(
                        "panel ids are unique",
                        "a panel was copied with its id",
                        panel -> panel.put("id", 2)),
                panel(
                        "a panel has a Chinese title and description",
                        "the description is missing",
                        panel -> panel.remove("description")),
                panel(
                        "a panel has a unit",
                        "the unit is empty",
                        panel -> defaults(panel).put("unit", "")),
                panel(
                        "a panel has targets the datasource understands",
                        "the format is left to the plugin",
                        panel -> target(panel).remove("format")),
                panel(
                        "the description names every view the query reads",
                        "the description says no table",
                        panel -> panel.put("description", "今日条数。")),
                panel(
                        "a panel that can turn red says what to do then",
                        "a red threshold comes without advice",
                        panel -> {
                            panel.put("description", "条数，来自 v_items。");
                            defaults(panel)
                                    .putObject("thresholds")
                                    .putArray("steps")
                                    .addObject()
                                    .put("color", "#E02F44");
                        }),
                panel(
                        "a level has its one colour",
                        "Ⅰ is painted pink",
                        panel ->
                                panel.putObject("mapping")
                                        .put("text", "红 Ⅰ 特别重大")
                                        .put("color", "#FF00FF")),
                panel(
                        "panels stand on the grid",
                        "a panel hangs over the right edge",
                        panel -> grid(panel).put("x", 22)),
                panel(
                        "panels do not overlap",
                        "a panel is one column too wide",
                        panel -> grid(panel).put("w", 5)),
                board(
                        "a hidden variable named datasource chooses the ClickHouse datasource",
                        "the variable is visible",
                        board -> variable(board, 0).put("hide", 0)),
                panel(
                        "every panel, target, variable and annotation uses a datasource variable",
                        "a target has a fixed uid",
                        panel ->
                                ((ObjectNode) target(panel).path("datasource"))
                                        .put("uid", "yq-clickhouse")),
                board(
                        "query variables are read again when the time range changes",
                        "refresh is on load only",
                        board -> variable(board, 1).put("refresh", 1)),
                board(
                        "a query variable is written as a string",
                        "it is an object",
                        board -> variable(board, 1).putObject("query").put("rawSql", "SELECT 1")),
                board(
                        "a visible variable has a Chinese label and a description",
                        "the label is the name",
                        board -> variable(board, 1).put("label", "topic")),
                board(
                        "an address is a constant that the address bar does not set",
                        "it is a text box",
                        board -> variable(board, DESK).put("type", "textbox")),
                board(
                        "a selector offers All and several values, or exactly one",
                        "one value can be chosen, or all",
                        board -> variable(board, 1).put("multi", false)),
                sql("no query selects *", "it does", sql -> "SELECT * FROM v_items"),
                sql(
                        "a query reads views only",
                        "it reads a table",
                        sql -> sql.replace("v_items", "items")),
                board(
                        "a query whose rows are shown has a LIMIT",
                        "a variable lists everything",
                        board -> variable(board, 1).put("query", "SELECT topic_id FROM v_topics")),
                sql(
                        "a variable enters percent-encoded, inside decodeURLComponent",
                        "a selector is quoted by Grafana",
                        sql -> sql + " AND platform IN (${platform:singlequote})"),
                sql(
                        "a variable enters percent-encoded, inside decodeURLComponent",
                        "text stands in quotes",
                        sql -> sql + " AND title = '$kw'"),
                sql(
                        "a variable stands inside $__conditionalAll of the same variable",
                        "it stands alone",
                        sql -> sql + " AND title = decodeURLComponent('${kw:percentencode}')"),
                sql(
                        "literals inside $__conditionalAll hold no bracket and no comma",
                        "a literal is a comma",
                        sql -> sql + " AND $__conditionalAll(title = ',', $kw)"),
                sql(
                        "a query has no comment and no SETTINGS",
                        "it changes a setting",
                        sql -> sql + " SETTINGS max_threads = 1"),
                sql(
                        "a panel looks at the chosen range, or says that it goes by the clock",
                        "it counts from now",
                        sql -> sql.replace("$__toTime", "now()")),
                sql(
                        "a day is a Beijing day",
                        "the zone is left out",
                        sql -> sql.replace(", 'Asia/Shanghai'", "")),
                panel(
                        "$__timeInterval is not used for long buckets",
                        "buckets are days",
                        panel -> {
                            panel.put("interval", "1d");
                            target(panel).put("rawSql", "SELECT $__timeInterval(ts) FROM v_items");
                        }),
                panel(
                        "a time series has a smallest bucket and fills its gaps",
                        "gaps are left",
                        panel -> target(panel).put("format", BoardQuery.TIME_SERIES)),
                sql(
                        "$__timeFilter beside OR stands in brackets",
                        "it does not",
                        sql -> sql + " OR $__timeFilter(published_at)"),
                panel(
                        "links to boards resolve",
                        "the board is not there",
                        panel -> panel.put("url", "/d/yq-nowhere?var-topic=1")),
                panel(
                        "links to boards resolve",
                        "the variable is not there",
                        panel -> panel.put("url", "/d/yq-overview?var-person=1")),
                panel(
                        "columns named in overrides and links are written in the query",
                        "a link uses a column the query lacks",
                        panel -> panel.put("url", "${__data.fields.nothing}")),
                sql(
                        "what has fired is told apart by its highest level",
                        "the last level is counted",
                        sql ->
                                "SELECT countIf(level = 'red') AS red FROM v_alerts WHERE"
                                        + " $__timeFilter(fired_at)"),
                annotation(
                        "alerts are regions",
                        note ->
                                note.put(
                                        "rawSql",
                                        note.path("rawSql")
                                                .asText()
                                                .replace(
                                                        "AS time,",
                                                        "AS time, resolved_at AS timeEnd,"))),
                board(
                        ANNOTATION_RULE,
                        "they are drawn on every panel",
                        board -> note(board).remove("filter")),
                panel(
                        "durations and times are not in English",
                        "a duration is in seconds",
                        panel -> defaults(panel).put("unit", "s")),
                panel(
                        VOLUME,
                        "a time series has buckets of ten minutes at least",
                        "a bucket is a minute",
                        panel -> panel.put("interval", "1m")),
                panel(
                        "a tile leads somewhere",
                        "the link is gone",
                        panel -> defaults(panel).remove("links")),
                panel(
                        "a panel that follows the key word is marked",
                        "the mark is gone",
                        panel -> panel.put("title", "今日信息量")),
                panel(
                        OPEN_BY_LEVEL,
                        "a tile of a level is grey at zero",
                        "red is red at 0",
                        panel ->
                                ((ObjectNode) panel.findPath("overrides").findPath("steps").path(0))
                                        .put("color", "#E02F44")),
                panel(
                        OPEN_ALERTS,
                        "the columns of a table fit in its panel",
                        "the panel is half as wide",
                        panel -> grid(panel).put("w", 7)),
                panel(
                        OPEN_ALERTS,
                        "the columns of a table fit in its panel",
                        "a column has no width",
                        panel -> without(panel, "已通知", "custom.width")),
                panel(
                        HOT_TOPICS,
                        "a gauge in a cell is scaled by its own column",
                        "it is not",
                        panel -> without(panel, "相比", "fieldMinMax")),
                panel(
                        LATEST,
                        "a code is shown in words",
                        "a platform is shown by its code",
                        panel ->
                                target(panel)
                                        .put(
                                                "rawSql",
                                                "SELECT platform AS `平台` FROM v_items LIMIT 1")),
                panel(
                        HOT_TOPICS,
                        "a multiple has an end",
                        "it is told to its last digit",
                        panel -> without(panel, "较前", "mappings")),
                panel(
                        HOT_TOPICS,
                        "a share has its digits",
                        "they are left to Grafana",
                        panel -> without(panel, "负面", "decimals")),
                panel(
                        HEAT_MAP,
                        "a heat map says what it counts and when",
                        "it does not",
                        panel -> ((ObjectNode) panel.at("/options/rowsFrame")).remove("value")),
                panel(
                        HEAT_MAP,
                        "a heat map says what it counts and when",
                        "its number bears the name of a row",
                        panel -> defaults(panel).put("displayName", "${__field.labels.platform}")),
                panel(
                        HEAT_MAP,
                        "a heat map says what it counts and when",
                        "a cell bears the beginning of its slot",
                        panel ->
                                target(panel)
                                        .put(
                                                "rawSql",
                                                target(panel)
                                                        .path("rawSql")
                                                        .asText()
                                                        .replace(
                                                                " + toIntervalSecond($__interval_s)",
                                                                ""))),
                panel(
                        HOT_TOPICS,
                        "a text that wraps is no code",
                        "a code wraps",
                        panel -> ((ObjectNode) cellOptions(panel, "较前")).put("wrapText", true)),
                panel(
                        LATEST,
                        "a code is shown in words",
                        "a platform out of a tuple is shown by its code",
                        panel ->
                                target(panel)
                                        .put(
                                                "rawSql",
                                                "SELECT thread.2 AS `平台` FROM v_items LIMIT 1")),
                topic(
                        MOST_COPIED,
                        "a code is shown in words",
                        "a platform is another element than the one in words",
                        sql -> sql.replace("article.5 AS `平台`", "article.8 AS `平台`")),
                topic(
                        MOST_COPIED,
                        "a code is shown in words",
                        "a platform is an element that is not there",
                        sql -> sql.replace("article.5 AS `平台`", "article.9 AS `平台`")),
                topic(
                        MOST_COPIED,
                        "a code is shown in words",
                        "a platform is found by its code, and the names stand elsewhere",
                        sql ->
                                sql.replace(
                                        "AS places",
                                        "AS names, groupUniqArray(platform) AS places")),
                panel(
                        "a tile has the size of its letters",
                        "it is left to Grafana",
                        panel -> ((ObjectNode) panel.path("options")).remove("text")),
                panel(
                        "a tile without an answer is neither zero nor green",
                        "it is zero",
                        panel -> defaults(panel).put("noValue", "0")),
                panel(
                        FRESHNESS,
                        "a tile without an answer is neither zero nor green",
                        "it is green",
                        panel ->
                                ((ObjectNode) defaults(panel).at("/thresholds/steps/0"))
                                        .put("color", "#37872D")),
                metric(
                        "a target asks the datasource of its language",
                        "it asks ClickHouse",
                        target ->
                                ((ObjectNode) target.path("datasource"))
                                        .put("type", "grafana-clickhouse-datasource")),
                metric(
                        "a metric is one that the jobs export",
                        "one was guessed",
                        target -> target.put("expr", "sum(rate(yuqing_read[$__rate_interval]))")),
                metric(
                        "a label is one that the metric has",
                        "tables are told apart by another label",
                        target -> target.put("legendFormat", "{{table_name}}")),
                metric(
                        "a rate is over a range that Grafana chooses",
                        "it is over a minute",
                        target ->
                                target.put(
                                        "expr",
                                        target.path("expr")
                                                .asText()
                                                .replace("$__rate_interval", "1m"))),
                metric(
                        "a line of a metric has a legend",
                        "it is left to Grafana",
                        target -> target.put("legendFormat", "__auto")),
                pipeline(
                        "a tile of a metric shows what is now",
                        "it shows the last of the range",
                        panel -> panel.put("type", "stat")),
                pipeline(
                        "a panel of metrics says that it is empty without Prometheus",
                        "it does not",
                        panel -> panel.put("description", "写入的行。")));
    }
}
