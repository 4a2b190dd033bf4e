/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.excerpt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.privacy.TextMask;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ItemExcerptTest {
    @Test
    void shouldShowTheTitleIfThereIsOneElseTheText() {
        assertThat(ItemExcerpt.of("城东停水通知", "今天八点起停水", "图")).isEqualTo("城东停水通知");
        assertThat(ItemExcerpt.of(" \n", "今天八点起停水", "图")).isEqualTo("今天八点起停水");
        assertThat(ItemExcerpt.of("", " ", "停水\n通知")).isEqualTo("停水 通知");
        assertThat(ItemExcerpt.of("", "", "")).isEmpty();
    }

    @Test
    void shouldBeOneLineWithoutMarksThatTurnTheTextAround() {
        assertThat(ItemExcerpt.of("", "  今天\r\n\t停水\u3000\u0000了\u202E吗 ", ""))
                .isEqualTo("今天 停水 了 吗");
    }

    @Test
    void shouldCutAfterSixtyCharactersAndSayThatItDid() {
        String sixty = "水".repeat(60);
        assertThat(ItemExcerpt.of("", sixty, "")).isEqualTo(sixty);
        assertThat(ItemExcerpt.of("", sixty + "水", "")).isEqualTo("水".repeat(59) + "…");
        assertThat(ItemExcerpt.of("", "水".repeat(58) + " 停 电", "")).isEqualTo("水".repeat(58) + "…");
    }

    @Test
    void shouldNeverCutACharacterInTwo() {
        assertThat(ItemExcerpt.of("", "😀".repeat(61), "")).isEqualTo("😀".repeat(59) + "…");
        Random random = new Random(7);
        int[] parts = {'a', '水', 0x1F600, ' ', '\n', 0xD83D, 0x2067};
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(90); n > 0; n--) {
                text.appendCodePoint(parts[random.nextInt(parts.length)]);
            }
            String excerpt = ItemExcerpt.of("", text.toString(), "");
            assertThat(excerpt.codePointCount(0, excerpt.length()))
                    .isLessThanOrEqualTo(ItemExcerpt.LONGEST);
            assertThat(new String(excerpt.getBytes(UTF_8), UTF_8)).isEqualTo(excerpt);
            assertThat(excerpt).isEqualTo(excerpt.strip()).doesNotContain("\n", "  ");
        }
    }

    @Test
    void shouldShowNoHalfOfANumberThatTheMaskWouldHaveTaken() {
        String text = "水".repeat(55) + "请拨打13812345678，身份证130102199003071234";
        String excerpt = ItemExcerpt.of("", TextMask.mask(text), "");
        assertThat(excerpt).doesNotContain("138").doesNotContain("1301").endsWith("请拨打〔…");
    }
}
