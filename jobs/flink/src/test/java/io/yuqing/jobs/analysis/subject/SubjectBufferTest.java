/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import static io.yuqing.jobs.analysis.common.CountedItems.comment;
import static io.yuqing.jobs.analysis.common.Items.MINUTE;
import static io.yuqing.jobs.analysis.common.Items.NOON;

import io.yuqing.domain.count.Slices;
import io.yuqing.jobs.analysis.common.Buffer;
import io.yuqing.jobs.analysis.common.BufferContract;
import io.yuqing.jobs.model.Counted;
import io.yuqing.jobs.model.SubjectDelta;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class SubjectBufferTest extends BufferContract<Counted, SubjectDelta> {
    @Override
    protected Buffer<Counted, SubjectDelta> buffer() {
        return new SubjectBuffer();
    }

    @Override
    protected List<Counted> elements() {
        return List.of(
                comment("thread:a", NOON),
                comment("thread:a", NOON + MINUTE),
                comment("thread:a", NOON),
                comment("topic:b", NOON));
    }

    @Override
    protected Object total(List<SubjectDelta> deltas) {
        Map<String, Long> items = new TreeMap<>();
        for (SubjectDelta delta : deltas) {
            long sum = Slices.ofBytes(delta.slices).sum(0, Long.MAX_VALUE).items();
            items.merge(delta.subject, sum, Long::sum);
        }
        return items;
    }
}
