/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import io.yuqing.local.demo.arrival.Arrival;
import io.yuqing.local.demo.arrival.ArrivalPlan;
import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.local.demo.life.CountyLife;
import io.yuqing.local.demo.plot.CountyPlot;
import io.yuqing.local.demo.record.Records;
import io.yuqing.local.demo.truth.DemoSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * The life of the county of Yunting (云汀县), which does not exist, as streams of posts and comments,
 * with the truth about what must be counted and alerted. The same seed and options give the same
 * lines on every machine; the gzip files around them are equal where the JDKs carry the same zlib.
 */
public final class DemoStream {
    private DemoStream() {}

    /**
     * Writes the stream and its truth as a folder: {@code posts_arrival.ndjson.gz}, {@code
     * comments_arrival.ndjson.gz}, the ordered {@code posts.ndjson.gz} and {@code
     * comments.ndjson.gz}, {@code malformed.csv}, {@code duplicates.csv} and {@code truth/}. Files
     * of these names are replaced.
     *
     * @return what was written
     */
    public static DemoSummary generate(long seed, DemoOptions options, Path folder)
            throws IOException {
        return write(seed, new CountyLife(seed, options, new CountyPlot()), folder);
    }

    /**
     * Writes the stream of a scenario and its truth, in the same form.
     *
     * @return what was written
     */
    public static DemoSummary generate(long seed, Scenario scenario, Path folder)
            throws IOException {
        return write(seed, new CountyLife(seed, scenario.options(), scenario.plot()), folder);
    }

    private static DemoSummary write(long seed, CountyLife life, Path folder) throws IOException {
        return new DemoFolder(folder, seed, life, new ArrivalPlan(seed, life)).write();
    }

    /**
     * Hands the same records as the arrival files to a consumer, both streams merged in order of
     * arrival.
     */
    public static void replay(long seed, DemoOptions options, Consumer<DemoRecord> consumer) {
        CountyLife life = new CountyLife(seed, options, new CountyPlot());
        ArrivalPlan arrivals = new ArrivalPlan(seed, life);
        Records records = new Records(life);
        for (Arrival arrival : arrivals.inOrder()) {
            consumer.accept(
                    new DemoRecord(
                            arrival.node().kind.isComment(),
                            records.arrival(arrival),
                            Instant.ofEpochMilli(arrival.collectedAt())));
        }
    }
}
