/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What a server said, as it meant it: the mail library makes a character of each byte, and servers
 * in China answer in UTF-8 or GB 18030. Pure.
 */
final class SmtpWords {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private SmtpWords() {}

    /**
     * @param said by the mail library; may be null
     */
    static String of(String said) {
        if (said == null || said.chars().allMatch(c -> c < 0x80) || !isOfBytes(said)) {
            return said == null ? "" : said;
        }
        byte[] bytes = said.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, GB18030);
        }
    }

    private static boolean isOfBytes(String said) {
        return said.chars().allMatch(c -> c <= 0xff);
    }
}
