/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VectorCacheTest {

    private final LetterVectors encoder = new LetterVectors();
    private final VectorCache cache = new VectorCache(encoder, 2);

    @Test
    void theSameTextIsEncodedOnce() {
        assertThat(cache.apply("停水")).isSameAs(cache.apply("停水"));
        assertThat(encoder.asked).containsExactly("停水");
    }

    @Test
    void theTextNotAskedForLongestIsForgotten() {
        cache.apply("停水");
        cache.apply("停电");
        cache.apply("停水");
        cache.apply("停气");

        assertThat(cache.size()).isEqualTo(2);
        cache.apply("停水");
        assertThat(encoder.asked).containsExactly("停水", "停电", "停气");
        cache.apply("停电");
        assertThat(encoder.asked).hasSize(4);
    }
}
