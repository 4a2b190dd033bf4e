/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Strict UTF-8, and what else a text may be written in. */
final class Encoding {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private Encoding() {}

    /** Empty if the bytes are no UTF-8. */
    static Optional<String> utf8(byte[] bytes, int from) {
        return decode(bytes, from, StandardCharsets.UTF_8);
    }

    /** Length of the byte-order mark of UTF-8 at the beginning of a file: 3 or 0. */
    static int markLength(byte[] bytes) {
        return startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    /** Whether it is one of the two forms of UTF-16, as the note pad of Windows writes it. */
    static boolean isUtf16(byte[] bytes) {
        return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
    }

    /** What to do about bytes that are no UTF-8. */
    static String remedy(byte[] bytes) {
        if (isUtf16(bytes)) {
            return "看起来是 UTF-16（“Unicode”）编码；请另存为 UTF-8。";
        }
        return decode(bytes, 0, GB18030).filter(Encoding::hasHan).isPresent()
                ? "不是 UTF-8，看起来是 GB18030（GBK、ANSI）编码；请另存为 UTF-8。"
                : "不是 UTF-8；请另存为 UTF-8，或核对文件是否损坏、是否为文本。";
    }

    private static boolean hasHan(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static Optional<String> decode(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, int... begin) {
        if (bytes.length < begin.length) {
            return false;
        }
        for (int i = 0; i < begin.length; i++) {
            if ((bytes[i] & 0xFF) != begin[i]) {
                return false;
            }
        }
        return true;
    }
}
