/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest.body;

/** What some programs write before the first character of UTF-8. */
final class ByteOrderMark {
    private ByteOrderMark() {}

    /** How many bytes it has; 0 if it is not there. */
    static int length(byte[] body) {
        return body.length >= 3
                        && body[0] == (byte) 0xEF
                        && body[1] == (byte) 0xBB
                        && body[2] == (byte) 0xBF
                ? 3
                : 0;
    }
}
