/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ItemLineTest {
    @Test
    void aTextIsCutInOneLineAndNeverWithinACharacter() {
        assertThat(ItemLine.cut("  停水了\n\n 三天 ")).isEqualTo("停水了 三天");
        assertThat(ItemLine.cut(" ")).isEqualTo("（无文字）");
        assertThat(ItemLine.cut("😀".repeat(161))).isEqualTo("😀".repeat(160) + "…");
        assertThat(ItemLine.cut("水".repeat(160))).hasSize(160);
    }
}
