/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest.body;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Knows by its first bytes a body that is no text, whatever it is called. */
public final class FileSigns {
    private static final List<byte[]> SIGNS =
            List.of(
                    // A workbook of today, any archive.
                    new byte[] {'P', 'K', 3, 4},
                    // A workbook of old.
                    new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                    // Packed inside: what it unpacks to is in no limit.
                    new byte[] {0x1F, (byte) 0x8B},
                    "SQLite format 3".getBytes(StandardCharsets.US_ASCII));

    private FileSigns() {}

    /** Adapters would read these, with more memory than a request has. */
    public static boolean isNoText(byte[] body) {
        return SIGNS.stream().anyMatch(sign -> begins(body, sign));
    }

    private static boolean begins(byte[] body, byte[] sign) {
        return body.length >= sign.length
                && Arrays.equals(body, 0, sign.length, sign, 0, sign.length);
    }
}
