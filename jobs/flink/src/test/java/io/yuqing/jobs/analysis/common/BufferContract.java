/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

/** What every {@link Buffer} promises: sums may be cut anywhere, and nothing is held back. */
public abstract class BufferContract<IN, OUT> {
    /** An empty one. */
    protected abstract Buffer<IN, OUT> buffer();

    /** Elements that are counted, of more than one key. */
    protected abstract List<IN> elements();

    /** What was handed over, added up: equal for equal counts, however they were cut. */
    protected abstract Object total(List<OUT> handedOver);

    @Test
    void shouldHandOverTheSameTotalWhereverItIsCut() {
        Buffer<IN, OUT> whole = buffer();
        Buffer<IN, OUT> cut = buffer();
        List<OUT> inPieces = new ArrayList<>();
        for (IN element : elements()) {
            whole.add(element);
            cut.add(element);
            cut.drain(inPieces::add);
        }

        assertThat(total(drained(whole))).isEqualTo(total(inPieces));
    }

    @Test
    void shouldBeEmptyOnceDrained() {
        Buffer<IN, OUT> buffer = buffer();
        elements().forEach(buffer::add);

        assertThat(buffer.size()).isPositive();
        assertThat(drained(buffer)).isNotEmpty();
        assertThat(buffer.size()).isZero();
        assertThat(drained(buffer)).isEmpty();
    }

    @Test
    void shouldHandOverFewerElementsThanItTook() {
        Buffer<IN, OUT> buffer = buffer();
        elements().forEach(buffer::add);

        assertThat(drained(buffer)).hasSizeLessThan(elements().size());
    }

    @Test
    void shouldTravelEmptyWithTheJobGraph() throws Exception {
        Buffer<IN, OUT> arrived = InstantiationUtil.clone(buffer());

        elements().forEach(arrived::add);

        assertThat(drained(arrived)).isNotEmpty();
    }

    private List<OUT> drained(Buffer<IN, OUT> buffer) {
        List<OUT> out = new ArrayList<>();
        buffer.drain(out::add);
        return out;
    }
}
