/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.io.IOException;
import java.util.function.LongSupplier;

/** Searches the stored items. Thread-safe. */
public final class Finder {
    private final Tables tables;
    private final OnDemand onDemand;
    private final LongSupplier nanoClock;

    public Finder(Tables tables, OnDemand onDemand, LongSupplier nanoClock) {
        this.tables = tables;
        this.onDemand = onDemand;
        this.nanoClock = nanoClock;
    }

    /**
     * Back in time, until there is nothing more or a bound is reached.
     *
     * @param from where to begin, or to go on
     * @throws TablesException if ClickHouse answered nothing
     * @throws IOException if the receiver could not hand on what it got
     */
    public Progress find(Search search, Position from, Bounds bounds, HitReceiver receiver)
            throws TablesException, IOException {
        Prefilter prefilter = Prefilter.of(search.text().terms());
        Candidates candidates = new Candidates(tables, search.filters(), prefilter);
        return new Walk(
                        (at, since, most, late) ->
                                onDemand.ask(
                                        () ->
                                                Look.at(
                                                        candidates,
                                                        search.text(),
                                                        at,
                                                        since,
                                                        most,
                                                        late)),
                        search.since(),
                        from,
                        bounds,
                        nanoClock)
                .go(receiver);
    }
}
