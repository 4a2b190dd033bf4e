/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.load;

import io.yuqing.local.demo.DemoRecord;
import io.yuqing.local.demo.DemoStream;
import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.wire.item.IngestOptions;
import io.yuqing.wire.item.ItemDecoder;
import io.yuqing.wire.item.RecordKind;
import io.yuqing.wire.item.WireItem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The demo stream as records for Kafka. */
public final class DemoItems {
    private static final long SEED = 1;

    /**
     * Event time that the stream covers: about as many items a second as the county has in days.
     */
    public static final Duration DAYS = Duration.ofDays(3);

    /** As many as the job can take: the shortest stream there is. */
    public static final Duration HOUR = Duration.ofHours(1);

    private static final ItemDecoder DECODER = new ItemDecoder(IngestOptions.defaults());

    private DemoItems() {}

    /**
     * In order of arrival: the records that hold some 100 items for each 99, since duplicates and
     * malformed ones are among them.
     */
    public static void forEach(int items, Duration span, Consumer<Outgoing> receiver) {
        DemoOptions options = new DemoOptions(DemoOptions.DEFAULT_START, span, items);
        DemoStream.replay(SEED, options, record -> receiver.accept(outgoing(record)));
    }

    /** The same to be sent and read again and again. */
    public static ItemStream stream(Path file, int items, Duration span) {
        return ItemStream.of(file, receiver -> forEach(items, span, receiver));
    }

    /** The decoded items of a stream of this size. */
    public static List<WireItem> list(int items) {
        List<WireItem> list = new ArrayList<>(items);
        forEach(
                items,
                DAYS,
                record -> {
                    if (record.isWellFormed()) {
                        list.add(record.item());
                    }
                });
        return list;
    }

    private static Outgoing outgoing(DemoRecord record) {
        WireItem item = decode(record.comment(), record.value());
        return new Outgoing(record.comment(), item == null ? null : item.rootId, record.value());
    }

    /** Null for a malformed record. */
    public static WireItem decode(boolean comment, byte[] value) {
        RecordKind kind = comment ? RecordKind.COMMENT : RecordKind.POST;
        return DECODER.decode(kind, "", 0, 0, 0, value).item;
    }
}
