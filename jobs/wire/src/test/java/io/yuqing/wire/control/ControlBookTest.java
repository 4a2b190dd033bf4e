/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ControlBookTest {
    @Test
    void shouldNotFillTheMemoryWithRefusals() {
        ControlBook<?> book = new ControlBook<>(new SourceCodec());
        for (int i = 0; i < 1_500; i++) {
            book.apply(ControlRecord.of("s" + i, "no JSON"));
        }
        assertThat(book.refused()).isEqualTo(1_500);
        assertThat(book.refusals()).hasSize(1_000);
        assertThat(book.refusals().get(0).id()).isEqualTo("s500");
    }
}
