/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.reference;

import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;

/** Says whose counts they are, and of when. */
final class MinuteOfThread extends ProcessWindowFunction<Counts, ThreadMinute, String, TimeWindow> {
    @Override
    public void process(
            String thread, Context context, Iterable<Counts> all, Collector<ThreadMinute> out) {
        Counts counts = all.iterator().next();
        ThreadMinute row = new ThreadMinute();
        row.thread = thread;
        row.minute = context.window().getStart();
        row.posts = counts.posts;
        row.comments = counts.comments;
        row.negative = counts.negative;
        out.collect(row);
    }
}
