/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

    private static final String[] PIECES = {
        "a", "é", "舆", "情", "😀", "\uD800", "\uDC00", "\0", "\u07FF", "\u0800", "\uFFFF", "z"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "停水三天没人管",
                "混 mixed é 文本",
                "😀 emoji",
                "\uD83D",
                "\uDE00x",
                "x\uD83D"
            })
    void aTextIsWrittenAsJavaWouldEncodeIt(String text) {
        assertThat(encode(text)).isEqualTo(expected(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 42, 43, 127, 128, 5461, 5462, 16383, 16384, 700_000})
    void thePrefixFitsAtEveryBorder(int length) {
        assertThat(encode("x".repeat(length))).isEqualTo(expected("x".repeat(length)));
        assertThat(encode("舆".repeat(length))).isEqualTo(expected("舆".repeat(length)));
    }

    @Test
    void anyMixtureOfTextIsWrittenAsJavaWouldEncodeIt() {
        long seed = 20260701L;
        Random random = new Random(seed);
        for (int round = 0; round < 5000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(80);
            for (int i = 0; i < length; i++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertThat(encode(text.toString()))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(expected(text.toString()));
        }
    }

    @Test
    void theCacheGivesTheSameBytesOnEveryCall() {
        Utf8Cache cache = new Utf8Cache();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 2000; i++) {
                String word = "平台" + i;
                assertThat(cache.bytesOf(word)).isEqualTo(expected(word));
            }
        }
        String longWord = "长".repeat(500);
        assertThat(cache.bytesOf(longWord)).isEqualTo(expected(longWord));
    }

    private static byte[] encode(String text) {
        byte[] room = new byte[3 + Utf8.maxBytes(text)];
        int end = Utf8.encode(text, room, 3);
        return Arrays.copyOfRange(room, 3, end);
    }

    private static byte[] expected(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int rest = utf8.length;
        do {
            int seven = rest & 0x7F;
            rest >>>= 7;
            out.write(rest == 0 ? seven : seven | 0x80);
        } while (rest != 0);
        out.writeBytes(utf8);
        return out.toByteArray();
    }
}
