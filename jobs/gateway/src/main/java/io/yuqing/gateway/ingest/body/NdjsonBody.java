/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest.body;

import java.util.Arrays;

/** Cuts at line ends, whatever the lines are: the decoder says what is wrong with one. */
final class NdjsonBody {
    private NdjsonBody() {}

    static void read(byte[] body, RawLines lines) {
        int start = ByteOrderMark.length(body);
        long number = 0;
        while (start < body.length) {
            int end = start;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            number++;
            int last = end > start && body[end - 1] == '\r' ? end - 1 : end;
            if (!isBlank(body, start, last)) {
                lines.add(number, Arrays.copyOfRange(body, start, last));
            }
            start = end + 1;
        }
    }

    private static boolean isBlank(byte[] body, int start, int end) {
        for (int i = start; i < end; i++) {
            if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
