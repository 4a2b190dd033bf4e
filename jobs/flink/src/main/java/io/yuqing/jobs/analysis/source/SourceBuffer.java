/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.source;

import io.yuqing.domain.count.Window;
import io.yuqing.domain.source.SourceHistory;
import io.yuqing.jobs.analysis.common.Buffer;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.SourceDelta;
import io.yuqing.wire.SourceRef;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Counts items by place and hour of event time.
 *
 * <p>A task to which nothing came says so once, by a delta without items: otherwise nobody would
 * watch sources of which not one ever delivers.
 */
public final class SourceBuffer implements Buffer<Item, SourceDelta> {
    private record Hour(Place place, long number) {}

    private transient Map<Hour, SourceDelta> deltas;
    private transient boolean announced;

    @Override
    public void add(Item item) {
        if (deltas == null) {
            deltas = new HashMap<>();
        }
        boolean imported = SourceRef.isOfFile(item.batch);
        Hour hour =
                new Hour(
                        new Place(item.platform, item.channel, imported),
                        Window.H1.numberOf(item.eventAt));
        SourceDelta delta = deltas.computeIfAbsent(hour, SourceBuffer::empty);
        delta.items++;
        delta.oldest = Math.min(delta.oldest, item.eventAt);
        delta.newest = Math.max(delta.newest, item.eventAt);
        delta.aheadItems += SourceHistory.isAhead(item.aheadMillis) ? 1 : 0;
        delta.aheadMillis = Math.max(delta.aheadMillis, item.aheadMillis);
    }

    @Override
    public int size() {
        return deltas == null ? 0 : deltas.size();
    }

    @Override
    public boolean isUrgent() {
        return false;
    }

    @Override
    public boolean announcesStart() {
        return true;
    }

    @Override
    public void drain(Consumer<SourceDelta> out) {
        if (deltas != null) {
            deltas.values().forEach(out);
            deltas.clear();
        } else if (!announced) {
            out.accept(new SourceDelta());
        }
        announced = true;
    }

    private static SourceDelta empty(Hour hour) {
        SourceDelta delta = new SourceDelta();
        delta.platform = hour.place().platform();
        delta.channel = hour.place().channel();
        delta.imported = hour.place().imported();
        return delta;
    }
}
