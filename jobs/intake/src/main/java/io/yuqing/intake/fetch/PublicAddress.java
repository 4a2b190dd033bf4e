/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which addresses are of the public Internet (RFC 6890), and not of a network within. */
final class PublicAddress {
    /** First address, and how many bits of it count. */
    private static final long[][] WITHIN = {
        range(0, 0, 0, 0, 8),
        range(10, 0, 0, 0, 8),
        range(100, 64, 0, 0, 10),
        range(127, 0, 0, 0, 8),
        range(169, 254, 0, 0, 16),
        range(172, 16, 0, 0, 12),
        range(192, 0, 0, 0, 24),
        range(192, 0, 2, 0, 24),
        range(192, 88, 99, 0, 24),
        range(192, 168, 0, 0, 16),
        range(198, 18, 0, 0, 15),
        range(198, 51, 100, 0, 24),
        range(203, 0, 113, 0, 24),
        range(224, 0, 0, 0, 3),
    };

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic(bytes, 0) : isPublicOfSix(bytes);
    }

    private static boolean isPublic(byte[] bytes, int start) {
        long address = 0;
        for (int i = 0; i < 4; i++) {
            address = address << 8 | bytes[start + i] & 0xFF;
        }
        for (long[] range : WITHIN) {
            long free = 32 - range[1];
            if (address >> free == range[0] >> free) {
                return false;
            }
        }
        return true;
    }

    /** What has been given out begins with 001; some of it only wraps an older address. */
    private static boolean isPublicOfSix(byte[] bytes) {
        if (begins(bytes, 0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return isPublic(bytes, 12);
        }
        if (begins(bytes, 0x20, 0x02)) {
            return isPublic(bytes, 2);
        }
        boolean given = (bytes[0] & 0xE0) == 0x20;
        boolean special = begins(bytes, 0x20, 0x01) && (bytes[2] & 0xFE) == 0;
        boolean example = begins(bytes, 0x20, 0x01, 0x0D, 0xB8) || begins(bytes, 0x3F, 0xFF);
        return given && !special && !example;
    }

    private static boolean begins(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static long[] range(long a, long b, long c, long d, long bits) {
        return new long[] {a << 24 | b << 16 | c << 8 | d, bits};
    }
}
