/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeLinkTest {
    @Test
    void pagesOfTheWebAreLinks() {
        assertThat(SafeLink.of("https://example.org/a?b=c#d"))
                .isEqualTo("https://example.org/a?b=c#d");
        assertThat(SafeLink.of(" HTTP://example.org/路 ".replace(" ", "")))
                .isEqualTo("HTTP://example.org/%E8%B7%AF");
    }

    @Test
    void nothingElseIs() {
        assertThat(HostileTexts.ADDRESSES)
                .allSatisfy(url -> assertThat(SafeLink.of(url)).isEmpty());
        assertThat(SafeLink.of(null)).isEmpty();
    }
}
