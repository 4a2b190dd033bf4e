/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import static io.yuqing.jobs.analysis.common.CountedItems.comment;
import static io.yuqing.jobs.analysis.common.Items.HOUR;
import static io.yuqing.jobs.analysis.common.Items.NOON;

import io.yuqing.domain.count.Volumes;
import io.yuqing.domain.count.Window;
import io.yuqing.jobs.analysis.common.Buffer;
import io.yuqing.jobs.analysis.common.BufferContract;
import io.yuqing.jobs.model.Announcement;
import io.yuqing.jobs.model.Counted;
import java.util.List;
import java.util.Map;

class VolumeBufferTest extends BufferContract<Counted, Announcement> {
    @Override
    protected Buffer<Counted, Announcement> buffer() {
        return new VolumeBuffer();
    }

    @Override
    protected List<Counted> elements() {
        return List.of(
                comment("thread:a", NOON),
                comment("thread:b", NOON + 1),
                comment("thread:a", NOON + HOUR));
    }

    @Override
    protected Object total(List<Announcement> announcements) {
        Volumes sum = new Volumes();
        for (Announcement announcement : announcements) {
            for (Map.Entry<Long, byte[]> hour : announcement.volumes.entrySet()) {
                sum.addAll(hour.getKey(), hour.getValue());
            }
        }
        long noon = Window.M1.numberOf(NOON);
        return List.of(sum.sum("demo", noon, noon + 1), sum.sum(noon, noon + 120));
    }
}
