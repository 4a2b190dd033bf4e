/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EdgePseudonymTest {
    private final EdgePseudonym edge = edge("one random secret of 32 bytes or so");

    @Test
    void shouldBeTheSameForTheSameAuthorOnTheSamePlatformOnly() {
        String author = edge.of("weibo", "1234567890");
        assertThat(author).matches("e1:[0-9a-f]{32}").isEqualTo(edge.of("weibo", "1234567890"));
        assertThat(edge.of("douyin", "1234567890")).isNotEqualTo(author);
        assertThat(edge.of("weibo", "1234567891")).isNotEqualTo(author);
        assertThat(edge.of("weib", "o1234567890")).isNotEqualTo(author);
        assertThat(edge("another random secret, also of 32 bytes").of("weibo", "1234567890"))
                .isNotEqualTo(author);
    }

    @Test
    void shouldLeaveNobodyAndWhatItMadeItself() {
        assertThat(edge.of("weibo", "")).isEmpty();
        String author = edge.of("weibo", "张三");
        assertThat(edge.of("weibo", author)).isEqualTo(author);
        assertThat(edge.of("weibo", "e1:张三")).isNotEqualTo("e1:张三");
    }

    private static EdgePseudonym edge(String secret) {
        return EdgePseudonym.of(PrivacyKey.of(secret.getBytes(StandardCharsets.UTF_8)));
    }
}
