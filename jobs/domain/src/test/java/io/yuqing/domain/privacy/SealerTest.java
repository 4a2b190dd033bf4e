/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SealerTest {

    private static final PrivacyKey KEY =
            PrivacyKey.of("0123456789abcdef0123456789abcdef".getBytes(UTF_8));
    private static final byte[] PLAIN = "{\"author\":\"张三\"".getBytes(UTF_8);

    private final Sealer sealer = Sealer.of(KEY);

    @Test
    void whatIsSealedCanBeOpenedAgainWhateverItsSize() {
        for (int size : new int[] {0, 1, 15, 16, 17, 1000, 256 * 1024}) {
            byte[] plain = new byte[size];
            new Random(size).nextBytes(plain);
            assertThat(sealer.open(sealer.seal(plain, "posts", 1, 2))).isEqualTo(plain);
        }
    }

    @Test
    void sealingTheSameLetterAgainGivesTheSameBytes() {
        byte[] first = sealer.seal(PLAIN, "posts", 1, 2);
        assertThat(sealer.seal(PLAIN, "posts", 1, 2)).isEqualTo(first);
        assertThat(Sealer.of(KEY).seal(PLAIN, "posts", 1, 2)).isEqualTo(first);
    }

    @Test
    void anotherPlaceOrAnotherContentNeverSharesANonce() {
        byte[] other = PLAIN.clone();
        other[0]++;
        assertThat(
                        Arrays.asList(
                                nonce(sealer.seal(PLAIN, "posts", 1, 2)),
                                nonce(sealer.seal(PLAIN, "posts", 1, 3)),
                                nonce(sealer.seal(PLAIN, "posts", 2, 2)),
                                nonce(sealer.seal(PLAIN, "comments", 1, 2)),
                                nonce(sealer.seal(other, "posts", 1, 2))))
                .doesNotHaveDuplicates();
    }

    @Test
    void theSealShowsNothingOfTheContent() {
        assertThat(new String(sealer.seal(PLAIN, "posts", 1, 2), UTF_8))
                .doesNotContain("author", "张三");
    }

    @Test
    void aChangedByteAnywhereIsNoticed() {
        byte[] sealed = sealer.seal(PLAIN, "posts", 1, 2);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> sealer.open(changed))
                    .as("byte %d", i)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anotherKeyOpensNothing() {
        Sealer other =
                Sealer.of(PrivacyKey.of("another key of thirty-two bytes!!".getBytes(UTF_8)));
        assertThatThrownBy(() -> other.open(sealer.seal(PLAIN, "posts", 1, 2)))
                .hasMessage("The sealed payload was changed or sealed under another privacy key.");
    }

    @Test
    void whatIsNoSealIsRefused() {
        assertThatThrownBy(() -> sealer.open(new byte[3]))
                .hasMessage("These 3 bytes are no sealed payload of version 1.");
    }

    private static String nonce(byte[] sealed) {
        return Arrays.toString(Arrays.copyOfRange(sealed, 1, 13));
    }
}
