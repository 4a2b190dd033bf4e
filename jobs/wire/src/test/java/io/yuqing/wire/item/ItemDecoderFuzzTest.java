/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Each failure names its seed. */
class ItemDecoderFuzzTest {

    private static final String[] PIECES = {
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "true",
        "1e999999999",
        "-0",
        "9".repeat(400),
        "\\ud800",
        "\\u0000",
        "\u0000",
        "\t",
        "\uFEFF",
        "[".repeat(200),
        "NaN",
        "'",
        "/*",
        "\"id\":",
        "\"text\":{",
        "\"engagement\":",
        "\"published_at\":1e308,",
        "😀",
        "\u2028",
        "<html>",
        "{\"id\":\"x\"}"
    };

    private static final List<Supplier<ObjectNode>> RECORDS =
            List.of(Wire::original, Wire::repost, Wire::comment);

    @Test
    void anyBytesGiveAnItemOrARejectionAndNeverAnException() {
        for (int seed = 0; seed < 100_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            check(seed, random, bytes);
        }
    }

    @Test
    void anyDamageToAValidRecordGivesAnItemOrARejectionAndNeverAnException() {
        int items = 0;
        for (int seed = 0; seed < 200_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = damage(RECORDS.get(random.nextInt(3)).get().toString(), random);
            items += check(seed, random, bytes) ? 1 : 0;
        }
        // Damage inside a text leaves an item: if none or all were left, this test would test
        // nothing.
        assertThat(items).isBetween(5_000, 100_000);
    }

    private static byte[] damage(String record, Random random) {
        StringBuilder damaged = new StringBuilder(record);
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int at = random.nextInt(damaged.length());
            String piece = PIECES[random.nextInt(PIECES.length)];
            switch (random.nextInt(4)) {
                case 0 ->
                        damaged.delete(at, Math.min(damaged.length(), at + 1 + random.nextInt(20)));
                case 1 -> damaged.insert(at, piece);
                case 2 -> damaged.replace(at, at + 1, piece);
                default -> damaged.setCharAt(at, (char) random.nextInt(0x10000));
            }
            damaged.append(' ');
        }
        byte[] bytes =
                damaged.toString()
                        .getBytes(random.nextInt(20) == 0 ? StandardCharsets.UTF_16LE : UTF_8);
        if (random.nextInt(3) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static boolean check(int seed, Random random, byte[] bytes) {
        RecordKind kind = random.nextBoolean() ? RecordKind.POST : RecordKind.COMMENT;
        Decoded decoded;
        try {
            decoded = Wire.decode(kind, bytes);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed, e);
        }
        assertThat((decoded.item == null) != (decoded.rejection == null))
                .as("seed %d", seed)
                .isTrue();
        if (decoded.item != null) {
            checkItem(seed, decoded.item);
        } else {
            assertThat(decoded.rejection.payload).as("seed %d", seed).isEqualTo(bytes);
        }
        return decoded.item != null;
    }

    private static void checkItem(int seed, WireItem item) {
        for (String text :
                new String[] {
                    item.id,
                    item.platform,
                    item.channel,
                    item.kind,
                    item.rootId,
                    item.parentId,
                    item.author,
                    item.title,
                    item.text,
                    item.url,
                    item.region
                }) {
            assertThat(new String(text.getBytes(UTF_8), UTF_8)).as("seed %d", seed).isEqualTo(text);
        }
        assertThat(item.id).as("seed %d", seed).isNotEmpty();
        assertThat(item.rootId).as("seed %d", seed).isNotEmpty();
        assertThat(item.publishedAt)
                .as("seed %d", seed)
                .isBetween(1248998400000L, Wire.RECORDED + 2 * 86_400_000L);
    }
}
