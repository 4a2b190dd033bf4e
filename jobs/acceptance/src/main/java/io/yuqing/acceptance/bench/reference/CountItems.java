/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.reference;

import org.apache.flink.api.common.functions.AggregateFunction;

/** Adds one item after the other. */
final class CountItems implements AggregateFunction<JudgedItem, Counts, Counts> {
    @Override
    public Counts createAccumulator() {
        return new Counts();
    }

    @Override
    public Counts add(JudgedItem item, Counts counts) {
        counts.posts += item.comment ? 0 : 1;
        counts.comments += item.comment ? 1 : 0;
        counts.negative += item.negative ? 1 : 0;
        return counts;
    }

    @Override
    public Counts getResult(Counts counts) {
        return counts;
    }

    @Override
    public Counts merge(Counts some, Counts others) {
        some.posts += others.posts;
        some.comments += others.comments;
        some.negative += others.negative;
        return some;
    }
}
