/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RawBytesTest {

    @Test
    void judgesEverySequenceOfUpToTwoBytesAsJavaDoes() {
        for (int first = 0x80; first < 0x100; first++) {
            agree(new byte[] {(byte) first});
            for (int second = 0x20; second < 0x100; second++) {
                agree(new byte[] {(byte) first, (byte) second});
            }
        }
    }

    @Test
    void judgesLongerSequencesAsJavaDoes() {
        byte[] borders = {
            0x20,
            0x7F,
            (byte) 0x80,
            (byte) 0x8F,
            (byte) 0x90,
            (byte) 0x9F,
            (byte) 0xA0,
            (byte) 0xBF,
            (byte) 0xC0,
            (byte) 0xC2,
            (byte) 0xE0,
            (byte) 0xED,
            (byte) 0xEF,
            (byte) 0xF0,
            (byte) 0xF4,
            (byte) 0xF5
        };
        for (int seed = 0; seed < 300_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[3 + random.nextInt(5)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = borders[random.nextInt(borders.length)];
            }
            agree(bytes);
        }
    }

    @Test
    void namesTheFirstControlCharacter() {
        assertThat(RawBytes.firstIllegal("a\t\r\nb\u007F".getBytes(UTF_8))).isEqualTo(-1);
        assertThat(RawBytes.firstIllegal("中\u0000".getBytes(UTF_8))).isEqualTo(3);
        assertThat(RawBytes.firstIllegal("\u001F".getBytes(UTF_8))).isEqualTo(0);
    }

    @Test
    void findsALineBreakInAStringAndNowhereElse() {
        assertThat(RawBytes.hasLineBreakInString("{\n\"a\":\"\\\\\\\"\\n\"\t}".getBytes(UTF_8)))
                .isFalse();
        assertThat(RawBytes.hasLineBreakInString("{\"a\\\\\":\"\n\"}".getBytes(UTF_8))).isTrue();
    }

    private static void agree(byte[] bytes) {
        assertThat(RawBytes.firstIllegal(bytes) < 0)
                .as(java.util.Arrays.toString(bytes))
                .isEqualTo(isUtf8(bytes));
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
