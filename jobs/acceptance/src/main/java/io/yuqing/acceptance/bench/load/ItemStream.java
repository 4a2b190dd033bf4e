/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.load;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Records in order of arrival: first those that a job is warmed up with, then those it is measured
 * with. Posts and comments are mixed as they came about.
 */
public final class ItemStream {
    /** Of all records, those that are not measured. */
    private static final double WARM_UP = 0.2;

    private final RecordFile records;
    private final int warmUp;

    private ItemStream(RecordFile records, int warmUp) {
        this.records = records;
        this.warmUp = warmUp;
    }

    /**
     * Keeps records in a file.
     *
     * @param source hands all of them to what it is given
     */
    public static ItemStream of(Path file, Consumer<Consumer<Outgoing>> source) {
        RecordFile records = RecordFile.write(file, source);
        return new ItemStream(records, (int) (records.size() * WARM_UP));
    }

    public int size() {
        return records.size();
    }

    /** How many of the first records are not measured. */
    public int warmUp() {
        return warmUp;
    }

    public int measured() {
        return size() - warmUp;
    }

    public void forEachBeforeMeasuring(Consumer<Outgoing> receiver) {
        forEach(0, warmUp, receiver);
    }

    public void forEachMeasured(Consumer<Outgoing> receiver) {
        forEach(warmUp, size(), receiver);
    }

    /** The same for a job that has no account of what it rejects. */
    public ItemStream withoutMalformed(Path file) {
        return with(file, record -> Optional.of(record).filter(Outgoing::isWellFormed));
    }

    /**
     * Another stream, made of this one.
     *
     * @param change what a record becomes; empty: it is left out
     */
    ItemStream with(Path file, Function<Outgoing, Optional<Outgoing>> change) {
        int[] before = {0};
        RecordFile changed =
                RecordFile.write(
                        file,
                        receiver -> {
                            forEach(
                                    0,
                                    warmUp,
                                    record ->
                                            change.apply(record)
                                                    .ifPresent(
                                                            kept -> {
                                                                before[0]++;
                                                                receiver.accept(kept);
                                                            }));
                            forEachMeasured(record -> change.apply(record).ifPresent(receiver));
                        });
        return new ItemStream(changed, before[0]);
    }

    RecordFile.Reader open() {
        return records.open();
    }

    private void forEach(int from, int to, Consumer<Outgoing> receiver) {
        try (RecordFile.Reader reader = open()) {
            for (int i = 0; i < to; i++) {
                Outgoing record = reader.next();
                if (i >= from) {
                    receiver.accept(record);
                }
            }
        }
    }
}
