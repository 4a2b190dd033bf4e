/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.lint;

import io.yuqing.grafana.board.BoardQuery;
import io.yuqing.grafana.board.GrafanaInterval;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** How a query looks at time: the chosen range, Beijing days, buckets without gaps. */
final class TimeRules {
    private static final Duration LONGEST_UTC_BUCKET = Duration.ofHours(2);
    private static final Pattern RANGE =
            Pattern.compile("\\$__(timeFilter|timeFilter_ms|dateFilter|fromTime|toTime)");
    private static final Pattern ZONELESS_DAY =
            Pattern.compile(
                    "(?i)toStartOfDay\\([^(),]+\\)"
                            + "|toStartOfInterval\\([^()]*INTERVAL \\d+ (day|week|month)\\)");
    private static final Pattern BARE_FILTER_BESIDE_OR =
            Pattern.compile(
                    "(?i)(\\bOR\\s+\\$__(time|date)Filter|\\$__(time|date)Filter(_ms)?\\([^()]*\\)\\s+OR\\b)");

    private TimeRules() {}

    static List<BoardRule> rules() {
        return List.of(
                SqlRules.eachQuery(
                        "a panel looks at the chosen range, or says that it goes by the clock",
                        "a replay of last year must show last year",
                        (query, problems) -> {
                            boolean byClock =
                                    query.owner().path("description").asText().contains("服务器时钟");
                            if (query.kind() != BoardQuery.Kind.PANEL) {
                                return;
                            }
                            if (!byClock && !RANGE.matcher(query.sql()).find()) {
                                problems.accept("ignores the chosen time range");
                            }
                            if (!byClock && query.sql().contains("now()")) {
                                problems.accept("uses now() without saying 服务器时钟");
                            }
                        }),
                SqlRules.eachQuery(
                        "a day is a Beijing day",
                        "without the zone a bucket of a day starts at 08:00",
                        (query, problems) -> {
                            if (ZONELESS_DAY.matcher(query.sql()).find()) {
                                problems.accept("a day bucket without 'Asia/Shanghai'");
                            }
                        }),
                SqlRules.eachQuery(
                        "$__timeInterval is not used for long buckets",
                        "it aligns to UTC: six hours start at 02:00 and 08:00",
                        (query, problems) -> {
                            String minimum = query.owner().path("interval").asText("");
                            boolean tooLong =
                                    !minimum.isEmpty()
                                            && GrafanaInterval.parse(minimum)
                                                            .compareTo(LONGEST_UTC_BUCKET)
                                                    > 0;
                            if (tooLong && query.sql().contains("$__timeInterval")) {
                                problems.accept("bucket of " + minimum + " by $__timeInterval");
                            }
                        }),
                SqlRules.eachQuery(
                        "a time series has a smallest bucket and fills its gaps",
                        "a line over a gap shows what nobody counted",
                        (query, problems) -> {
                            if (!query.isTimeSeries()) {
                                return;
                            }
                            if (query.owner().path("interval").asText().isEmpty()) {
                                problems.accept("the panel has no interval");
                            }
                            if (!query.sql().contains("WITH FILL")) {
                                problems.accept("no WITH FILL");
                            }
                        }),
                SqlRules.eachQuery(
                        "$__timeFilter beside OR stands in brackets",
                        "it expands to an AND without brackets of its own",
                        (query, problems) -> {
                            if (BARE_FILTER_BESIDE_OR.matcher(query.sql()).find()) {
                                problems.accept("bare $__timeFilter beside OR");
                            }
                        }));
    }
}
