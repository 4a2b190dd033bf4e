/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.source;

import static io.yuqing.jobs.analysis.common.Items.HOUR;
import static io.yuqing.jobs.analysis.common.Items.NOON;
import static io.yuqing.jobs.analysis.common.Items.original;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.jobs.analysis.common.Buffer;
import io.yuqing.jobs.analysis.common.BufferContract;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.SourceDelta;
import io.yuqing.wire.SourceRef;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SourceBufferTest extends BufferContract<Item, SourceDelta> {
    @Override
    protected Buffer<Item, SourceDelta> buffer() {
        return new SourceBuffer();
    }

    @Override
    protected List<Item> elements() {
        return List.of(
                original("o1", NOON),
                original("o2", NOON + 1),
                original("o3", NOON + 2),
                original("o4", NOON + HOUR));
    }

    @Test
    void shouldTellApartWhatPeopleImport() {
        SourceBuffer buffer = new SourceBuffer();
        for (String batch :
                List.of(SourceRef.ofFile(NOON), SourceRef.ofRequest(NOON), "f20261130-1a2b3c4d")) {
            Item item = original("o1", NOON);
            item.batch = batch;
            buffer.add(item);
        }
        Map<Boolean, Integer> items = new TreeMap<>();
        buffer.drain(delta -> items.put(delta.imported, delta.items));
        assertThat(items).isEqualTo(Map.of(true, 1, false, 2));
    }

    @Override
    protected Object total(List<SourceDelta> deltas) {
        Map<String, Long> items = new TreeMap<>();
        for (SourceDelta delta : deltas) {
            items.merge(delta.platform + "/" + delta.channel, (long) delta.items, Long::sum);
        }
        long oldest = deltas.stream().mapToLong(delta -> delta.oldest).min().orElseThrow();
        long newest = deltas.stream().mapToLong(delta -> delta.newest).max().orElseThrow();
        return List.of(items, oldest, newest);
    }
}
