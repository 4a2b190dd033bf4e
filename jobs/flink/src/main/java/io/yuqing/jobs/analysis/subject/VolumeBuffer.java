/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import io.yuqing.domain.count.Contribution;
import io.yuqing.domain.count.Volumes;
import io.yuqing.jobs.analysis.common.Buffer;
import io.yuqing.jobs.model.Announcement;
import io.yuqing.jobs.model.Counted;
import java.util.function.Consumer;

/** Sums all items of a task by minute and platform. */
public final class VolumeBuffer implements Buffer<Counted, Announcement> {
    private transient Volumes gathered;
    private transient int items;

    @Override
    public void add(Counted counted) {
        Contribution item = counted.item;
        // A rise of counters is no item, and slices for topics were items of their thread before.
        if (item == null || item.kind() == null) {
            return;
        }
        if (gathered == null) {
            gathered = new Volumes();
        }
        gathered.add(counted.minute, item.platform(), 1);
        items++;
    }

    @Override
    public int size() {
        return items;
    }

    @Override
    public void drain(Consumer<Announcement> out) {
        if (gathered == null) {
            return;
        }
        Announcement announcement = new Announcement();
        for (long hour : gathered.hours()) {
            announcement.volumes.put(hour, gathered.toBytes(hour));
        }
        out.accept(announcement);
        gathered = null;
        items = 0;
    }
}
