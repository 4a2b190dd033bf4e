/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.fixed;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.gateway.desk.settings.view.PlatformsView;
import io.yuqing.gateway.desk.settings.view.PlatformsView.Line;
import io.yuqing.gateway.desk.share.ShortMemory;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Platforms as the page shows them: what the file says of each, and how much comes from it. */
public final class PlatformLines {
    private static final int SECONDS = 3;
    private static final int MOST = 1_000;
    private static final Duration BACK = Duration.ofHours(24);

    private static final String COUNTS =
            """
            SELECT toString(platform) AS platform, sum(items) AS items
            FROM v_item_counts_by_platform
            WHERE slice_start >= fromUnixTimestamp64Milli({from:Int64})
            GROUP BY platform
            ORDER BY items DESC, platform
            LIMIT {most:UInt32}\
            """;

    private final Platforms platforms;
    private final Tables tables;
    private final OnDemand onDemand;
    private final Clock clock;
    private final ShortMemory<List<Count>, TablesException> counts = new ShortMemory<>();

    public PlatformLines(Platforms platforms, Tables tables, OnDemand onDemand, Clock clock) {
        this.platforms = platforms;
        this.tables = tables.within(SECONDS);
        this.onDemand = onDemand;
        this.clock = clock;
    }

    record Count(String platform, long items) {}

    public PlatformsView view() {
        try {
            return view(counts.get("", this::ask), "");
        } catch (TablesException e) {
            return view(List.of(), "24 小时的条数读不了：" + e.getMessage());
        }
    }

    /** How many the file names. */
    public int size() {
        return names().size();
    }

    private List<Count> ask() throws TablesException {
        Map<String, String> parameters =
                Map.of(
                        "from", Long.toString(clock.instant().minus(BACK).toEpochMilli()),
                        "most", Integer.toString(MOST));
        return onDemand.ask(() -> tables.rows(COUNTS, parameters, Count.class));
    }

    private PlatformsView view(List<Count> all, String fault) {
        Map<String, Long> items = new HashMap<>();
        all.forEach(each -> items.put(each.platform(), each.items()));
        List<Line> known = new ArrayList<>();
        names().forEach(
                        (code, names) ->
                                known.add(
                                        new Line(
                                                code,
                                                String.join("、", names),
                                                platforms.channel(code),
                                                fault.isEmpty()
                                                        ? number(items.getOrDefault(code, 0L))
                                                        : "")));
        long others = items.getOrDefault(Platforms.OTHER, 0L);
        return new PlatformsView(known, others == 0 ? "" : number(others), fault);
    }

    /** Other names than the code, by code. */
    private Map<String, Set<String>> names() {
        Map<String, Set<String>> names = new TreeMap<>();
        platforms
                .codes()
                .forEach(
                        (name, code) -> {
                            Set<String> others =
                                    names.computeIfAbsent(code, each -> new TreeSet<>());
                            if (!name.equals(code)) {
                                others.add(name);
                            }
                        });
        return names;
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
