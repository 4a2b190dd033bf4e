/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickhouse.data.ClickHouseCityHash;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompressionTest {
    private static final long SEED = 20_240_501;

    @Test
    @SuppressWarnings("deprecation") // the official client still checks blocks with it
    void theChecksumIsTheOneOfTheOfficialClient() {
        byte[] bytes = random(3_000);
        for (int length = 0; length < bytes.length; length++) {
            long[] expected = ClickHouseCityHash.cityHash128(bytes, 0, length);
            assertThat(CityHash128.of(bytes, 0, length))
                    .as("length %s", length)
                    .isEqualTo(new CityHash128(expected[0], expected[1]));
        }
    }

    @Test
    void blocksAreReadAsTheyWereWritten() throws IOException {
        for (int length : new int[] {0, 1, 1_000, 1024 * 1024, 3 * 1024 * 1024 + 17}) {
            byte[] bytes = random(length);
            assertThat(unpack(pack(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void aFlippedBitIsFound() throws IOException {
        byte[] packed = pack(random(10_000));
        packed[packed.length / 2] ^= 4;
        assertThatThrownBy(() -> unpack(packed)).hasMessageContaining("wrong checksum");
    }

    @Test
    void textThatIsNotPackedIsRefused() {
        assertThatThrownBy(() -> unpack("SELECT 1".getBytes(UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no sequence of compressed blocks");
    }

    /** Half noise, half repetition. */
    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        Random random = new Random(SEED);
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i % 64 < 32 ? random.nextInt() : i % 7);
        }
        return bytes;
    }

    private static byte[] pack(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (CompressedOutputStream out = new CompressedOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] unpack(byte[] packed) throws IOException {
        try (CompressedInputStream in =
                new CompressedInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }
}
