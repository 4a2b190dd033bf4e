/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.post;

import io.yuqing.domain.cases.record.AlertRef;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The posts of cases, read once for all who look and kept for some minutes. Whoever comes while
 * they are being read, or while the tables are away, sees what is known. Thread-safe.
 */
public final class CasePosts {
    private static final int MOST_SECONDS = 2;
    private static final int MOST_ASKED = 300;
    private static final int MOST_KEPT = 4_000;
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** What is not there may be written any moment. */
    private static final Duration MISSED = Duration.ofMinutes(1);

    private static final Duration RESTING = Duration.ofSeconds(30);

    private static final String ASKED =
            """
            SELECT alert_id AS alertId,
                leftUTF8(if(first_excerpt = '' AND notEmpty(excerpts), excerpts[1], ifNull(first_excerpt, '')), 200) AS said,
                if(first_excerpt = '' AND notEmpty(excerpts),
                    JSONExtractString(evidence, 'items', 1, 'url'), JSONExtractString(evidence, 'first_seen', 'url')) AS url
            FROM v_alerts
            WHERE alert_id IN {alerts:Array(String)} AND stored_at > now() - INTERVAL 30 DAY\
            """;

    record Row(String alertId, String said, String url) {}

    private record Kept(CasePost post, Instant until) {}

    private final Tables tables;
    private final OnDemand onDemand;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private final Map<String, Kept> kept =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
                    return size() > MOST_KEPT;
                }
            };
    private Instant restsUntil = Instant.MIN;

    public CasePosts(Tables tables, OnDemand onDemand, Clock clock) {
        this.tables = tables.within(MOST_SECONDS);
        this.onDemand = onDemand;
        this.clock = clock;
    }

    /** Of one case. */
    public CasePost of(CaseRecord record) {
        return of(List.of(record)).getOrDefault(record.caseId, CasePost.NONE);
    }

    /**
     * By case; of those that have none nothing.
     *
     * @param records the most important first: too many are not read at once
     */
    public Map<String, CasePost> of(List<CaseRecord> records) {
        Map<String, String> alerts = new LinkedHashMap<>();
        records.forEach(record -> alert(record).ifPresent(id -> alerts.put(record.caseId, id)));
        if (reading.tryLock()) {
            try {
                read(alerts.values().stream().distinct().filter(this::isAsked).toList());
            } finally {
                reading.unlock();
            }
        }
        return known(alerts);
    }

    /** The gravest has the post that people are told of. */
    private static Optional<String> alert(CaseRecord record) {
        return record.alerts.values().stream()
                .filter(ref -> !ref.alertId().isEmpty())
                .max(
                        Comparator.comparing(AlertRef::level)
                                .thenComparing(AlertRef::toldAs, Comparator.reverseOrder()))
                .map(AlertRef::alertId);
    }

    private synchronized boolean isAsked(String alert) {
        Kept known = kept.get(alert);
        return known == null || known.until.isBefore(clock.instant());
    }

    private synchronized Map<String, CasePost> known(Map<String, String> alerts) {
        Map<String, CasePost> posts = new HashMap<>();
        alerts.forEach(
                (caseId, alert) -> {
                    if (kept.containsKey(alert)) {
                        posts.put(caseId, kept.get(alert).post);
                    }
                });
        return posts;
    }

    private void read(List<String> alerts) {
        if (alerts.isEmpty() || clock.instant().isBefore(restsUntil)) {
            return;
        }
        List<String> some = alerts.stream().limit(MOST_ASKED).toList();
        try {
            keep(some, onDemand.ask(() -> tables.rows(ASKED, Map.of("alerts", some), Row.class)));
        } catch (TablesException e) {
            restsUntil = clock.instant().plus(RESTING);
        }
    }

    private synchronized void keep(List<String> asked, List<Row> rows) {
        Instant now = clock.instant();
        asked.forEach(alert -> put(alert, new Kept(CasePost.NONE, now.plus(MISSED))));
        for (Row row : rows) {
            CasePost post = CasePost.of(row.said, row.url);
            if (!post.equals(CasePost.NONE)) {
                put(row.alertId, new Kept(post, now.plus(KEPT)));
            }
        }
    }

    /** The newest stands last, so that the oldest goes first. */
    private void put(String alert, Kept post) {
        kept.remove(alert);
        kept.put(alert, post);
    }
}
