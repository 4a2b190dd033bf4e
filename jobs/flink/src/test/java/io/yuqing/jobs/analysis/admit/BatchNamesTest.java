/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.admit;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.wire.SourceRef;
import org.junit.jupiter.api.Test;

class BatchNamesTest {
    private static final long NOW = 1_795_000_000_000L;

    private final BatchNames names = new BatchNames();

    /** Else the ledger would say nothing of a batch that has a receipt. */
    @Test
    void everyNameOfOurOwnStays() {
        for (int i = 0; i < 20_000; i++) {
            String name =
                    i % 2 == 0
                            ? SourceRef.ofRequest(NOW + 37L * i)
                            : SourceRef.ofFile(NOW + 37L * i);
            assertThat(names.harmless(name)).isEqualTo(name);
        }
    }

    @Test
    void aNameInWhichAPersonStandsIsNone() {
        assertThat(names.harmless("office-13800138000")).isEqualTo(SourceRef.NONE);
        assertThat(names.harmless("office-monday")).isEqualTo("office-monday");
    }
}
