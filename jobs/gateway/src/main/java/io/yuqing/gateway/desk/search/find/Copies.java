/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How often texts were said again, in the days around what was found. Thread-safe. */
public final class Copies {
    /** Most copies come within hours. */
    public static final int DAYS = 3;

    private static final int SECONDS = 2;

    private static final String ASKED =
            """
            SELECT cluster_id AS id, count() AS items
            FROM v_item_texts
            WHERE cluster_id IN {clusters:Array(String)}
                AND published_at >= fromUnixTimestamp64Milli({since:Int64}) AND published_at <= fromUnixTimestamp64Milli({until:Int64})
            GROUP BY cluster_id\
            """;

    private record Cluster(String id, long items) {}

    private final Tables tables;
    private final OnDemand onDemand;

    public Copies(Tables tables, OnDemand onDemand) {
        this.tables = tables;
        this.onDemand = onDemand;
    }

    /**
     * How many items say what these say, by cluster, those themselves among them; none if it cannot
     * be said soon.
     *
     * @param found the newest first
     */
    public Map<String, Long> of(List<Hit> found) {
        List<String> clusters =
                found.stream()
                        .map(hit -> hit.row().clusterId())
                        .filter(cluster -> !cluster.isEmpty())
                        .distinct()
                        .toList();
        if (clusters.isEmpty()) {
            return Map.of();
        }
        Instant newest = Instant.ofEpochMilli(found.get(0).row().at());
        Instant oldest = Instant.ofEpochMilli(found.get(found.size() - 1).row().at());
        Map<String, Object> parameters =
                Map.of(
                        "clusters", clusters,
                        "since", millis(oldest.minus(Duration.ofDays(DAYS))),
                        "until", millis(newest.plus(Duration.ofDays(DAYS))));
        try {
            return onDemand
                    .ask(() -> tables.within(SECONDS).rows(ASKED, parameters, Cluster.class))
                    .stream()
                    .collect(Collectors.toMap(Cluster::id, Cluster::items));
        } catch (TablesException e) {
            // The page is worth showing without.
            return Map.of();
        }
    }

    private static String millis(Instant moment) {
        return Long.toString(moment.toEpochMilli());
    }
}
