/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.gateway.desk.search.find.ChoicesReader;
import io.yuqing.gateway.desk.settings.form.Choice;
import io.yuqing.gateway.desk.settings.form.Choosing;
import io.yuqing.gateway.desk.settings.store.KafkaAwayException;
import io.yuqing.gateway.desk.share.ShortMemory;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What forms offer to choose from, as it is in force. Where that cannot be read nothing is offered,
 * and codes can still be typed.
 */
final class Offers {
    private static final Duration OF_LATE = Duration.ofDays(30);

    private static final String DEPARTMENTS =
            """
            SELECT DISTINCT arrayJoin(departments) AS name
            FROM v_deliveries
            WHERE attempted_at >= toDateTime({since:UInt32}, 'Asia/Shanghai')
            ORDER BY name
            LIMIT 100\
            """;

    private final List<KindDesk> kinds;
    private final Platforms platforms;
    private final ChoicesReader seen;
    private final Tables tables;
    private final OnDemand onDemand;
    private final Clock clock;
    private final ShortMemory<List<Choice>, TablesException> departments = new ShortMemory<>();

    /**
     * @param platforms that the county names
     */
    Offers(
            List<KindDesk> kinds,
            Platforms platforms,
            Tables tables,
            OnDemand onDemand,
            Clock clock) {
        this.kinds = kinds;
        this.platforms = platforms;
        this.seen = new ChoicesReader(tables, onDemand, clock);
        this.tables = tables;
        this.onDemand = onDemand;
        this.clock = clock;
    }

    record Department(String name) {}

    List<Choice> of(Choosing choosing) {
        return switch (choosing) {
            case TOPICS -> inForce("topics");
            case RULES -> inForce("rules");
            case PLATFORMS -> platforms();
            case DEPARTMENTS -> departments();
            default -> choosing.fixed();
        };
    }

    private List<Choice> inForce(String slug) {
        try {
            return kinds.stream()
                    .filter(each -> each.slug().equals(slug))
                    .flatMap(each -> each.entries().shown().inForce().values().stream())
                    .filter(entry -> !entry.deleted())
                    .map(Offers::choice)
                    .toList();
        } catch (KafkaAwayException e) {
            return List.of();
        }
    }

    private static Choice choice(ControlEntry entry) {
        return new Choice(entry.id(), entry.name());
    }

    /** Those that items came from, and those that the county names. */
    private List<Choice> platforms() {
        Map<String, String> words = new TreeMap<>();
        platforms
                .codes()
                .forEach(
                        (name, code) ->
                                words.merge(
                                        code,
                                        name,
                                        (one, other) -> one.equals(code) ? other : one));
        try {
            seen.read().platforms().forEach(each -> words.putIfAbsent(each.code(), each.word()));
        } catch (TablesException e) {
            // Those of the file are enough to choose from.
        }
        return words.entrySet().stream()
                .map(each -> new Choice(each.getKey(), each.getValue()))
                .toList();
    }

    private List<Choice> departments() {
        long since = clock.instant().minus(OF_LATE).getEpochSecond();
        Map<String, String> parameters = Map.of("since", Long.toString(since));
        try {
            return departments.get(
                    "",
                    () ->
                            onDemand
                                    .ask(
                                            () ->
                                                    tables.rows(
                                                            DEPARTMENTS,
                                                            parameters,
                                                            Department.class))
                                    .stream()
                                    .map(each -> new Choice(each.name(), each.name()))
                                    .toList());
        } catch (TablesException e) {
            return List.of();
        }
    }
}
