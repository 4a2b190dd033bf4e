/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.plain;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Characters as addresses have them, {@code %E5%BC%A0}, in UTF-8 or GBK, encoded once or several
 * times.
 */
final class Percents {
    private static final Charset GBK = Charset.forName("GB18030");
    private static final int NESTED_AT_MOST = 4;

    private byte[] bytes = new byte[32];

    /** Where in the source each byte begins; one more for the end. */
    private int[] starts = new int[33];

    private int count;

    private Percents(String text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) == '%' && hex(text, i + 1) >= 0) {
            int value = hex(text, i + 1);
            int end = i + 3;
            for (int level = 1; value == '%' && level < NESTED_AT_MOST; level++) {
                int inner = hex(text, end);
                if (inner < 0) {
                    break;
                }
                value = inner;
                end += 2;
            }
            add(value, i, end);
            i = end;
        }
    }

    private void add(int value, int start, int end) {
        if (count == bytes.length) {
            bytes = Arrays.copyOf(bytes, count * 2);
            starts = Arrays.copyOf(starts, count * 2 + 1);
        }
        bytes[count] = (byte) value;
        starts[count] = start;
        count++;
        starts[count] = end;
    }

    /** Appends what the percent signs from {@code i} on say; returns where they end. */
    static int append(String text, int i, boolean gbk, MappedText target) {
        Percents percents = new Percents(text, i);
        if (percents.count == 0) {
            target.append('%', i, i + 1);
            return i + 1;
        }
        percents.append(!gbk && percents.isUtf8() ? StandardCharsets.UTF_8 : GBK, target);
        return percents.starts[percents.count];
    }

    private void append(Charset charset, MappedText target) {
        int i = 0;
        while (i < count) {
            int length = Math.min(charset.equals(GBK) ? gbkLength(i) : utf8Length(i), count - i);
            String character = new String(bytes, i, length, charset);
            int from = starts[i];
            int to = starts[i + length];
            character.codePoints().forEach(c -> target.append(c, from, to));
            i += length;
        }
    }

    private boolean isUtf8() {
        int i = 0;
        while (i < count) {
            int length = utf8Length(i);
            if (length == 0 || i + length > count) {
                return false;
            }
            for (int next = i + 1; next < i + length; next++) {
                if ((bytes[next] & 0xC0) != 0x80) {
                    return false;
                }
            }
            i += length;
        }
        return true;
    }

    private int utf8Length(int i) {
        int lead = bytes[i] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        return lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    }

    private int gbkLength(int i) {
        if (bytes[i] >= 0) {
            return 1;
        }
        boolean four = i + 1 < count && Chars.isAsciiDigit(bytes[i + 1]);
        return four ? 4 : 2;
    }

    private static int hex(String text, int i) {
        if (i + 2 > text.length() || text.charAt(i) > 'f' || text.charAt(i + 1) > 'f') {
            return -1;
        }
        int high = Character.digit(text.charAt(i), 16);
        int low = Character.digit(text.charAt(i + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
