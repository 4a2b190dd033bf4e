/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.format;

import static java.lang.Long.rotateRight;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * CityHash128 in version 1.0.2, the checksum of ClickHouse's compressed blocks. Google's CityHash,
 * {@code src/city.cc} of that version; later versions give other values.
 */
record CityHash128(long low, long high) {
    private static final long K0 = 0xc3a5c85c97cb3127L;
    private static final long K1 = 0xb492b66fbe98f273L;
    private static final long K2 = 0x9ae16a3b2f90404fL;
    private static final long K3 = 0xc949d7c7509e6557L;
    private static final long MUL = 0x9ddfea08eb382d69L;

    static CityHash128 of(byte[] bytes, int offset, int length) {
        ByteBuffer s = ByteBuffer.wrap(bytes, offset, length).slice();
        s.order(ByteOrder.LITTLE_ENDIAN);
        if (length >= 16) {
            return seeded(s, 16, length - 16, s.getLong(0) ^ K3, s.getLong(8));
        }
        if (length >= 8) {
            return seeded(s, 0, 0, s.getLong(0) ^ (length * K0), s.getLong(length - 8) ^ K1);
        }
        return seeded(s, 0, length, K0, K1);
    }

    private static CityHash128 seeded(ByteBuffer s, int at, int length, long first, long second) {
        if (length < 128) {
            return murmur(s, at, length, first, second);
        }
        long x = first;
        long y = second;
        long z = length * K1;
        long vFirst = rotateRight(y ^ K1, 49) * K1 + s.getLong(at);
        long vSecond = rotateRight(vFirst, 42) * K1 + s.getLong(at + 8);
        CityHash128 v = new CityHash128(vFirst, vSecond);
        CityHash128 w =
                new CityHash128(
                        rotateRight(y + z, 35) * K1 + x,
                        rotateRight(x + s.getLong(at + 88), 53) * K1);
        int p = at;
        int left = length;
        for (boolean odd = true; left >= 128 || !odd; odd = !odd) {
            x = rotateRight(x + y + v.low + s.getLong(p + 16), 37) * K1;
            y = rotateRight(y + v.high + s.getLong(p + 48), 42) * K1;
            x ^= w.high;
            y ^= v.low;
            z = rotateRight(z ^ w.low, 33);
            v = weak(s, p, v.high * K1, x + w.low);
            w = weak(s, p + 32, z + w.high, y);
            long swap = z;
            z = x;
            x = swap;
            p += 64;
            left -= odd ? 0 : 128;
        }
        y += rotateRight(w.low, 37) * K0 + z;
        x += rotateRight(v.low + z, 49) * K0;
        for (int done = 32; done < left + 32; done += 32) {
            int tail = p + left - done;
            y = rotateRight(y - x, 42) * K0 + v.high;
            long wLow = w.low + s.getLong(tail + 16);
            x = rotateRight(x, 49) * K0 + wLow;
            w = new CityHash128(wLow + v.low, w.high);
            v = weak(s, tail, v.low, v.high);
        }
        x = hash16(x, v.low);
        y = hash16(y, w.low);
        return new CityHash128(hash16(x + v.high, w.high) + y, hash16(x + w.high, y + v.high));
    }

    private static CityHash128 murmur(ByteBuffer s, int at, int length, long first, long second) {
        long a = first;
        long b = second;
        long c;
        long d;
        if (length <= 16) {
            a = shiftMix(a * K1) * K1;
            c = b * K1 + hashUpTo16(s, at, length);
            d = shiftMix(a + (length >= 8 ? s.getLong(at) : c));
        } else {
            c = hash16(s.getLong(at + length - 8) + K1, a);
            d = hash16(b + length, c + s.getLong(at + length - 16));
            a += d;
            int p = at;
            for (int left = length - 16; left > 0; left -= 16) {
                a = (a ^ shiftMix(s.getLong(p) * K1) * K1) * K1;
                b ^= a;
                c = (c ^ shiftMix(s.getLong(p + 8) * K1) * K1) * K1;
                d ^= c;
                p += 16;
            }
        }
        a = hash16(a, c);
        b = hash16(d, b);
        return new CityHash128(a ^ b, hash16(b, a));
    }

    private static long hashUpTo16(ByteBuffer s, int at, int length) {
        if (length > 8) {
            long a = s.getLong(at);
            long b = s.getLong(at + length - 8);
            return hash16(a, rotateRight(b + length, length)) ^ b;
        }
        if (length >= 4) {
            long a = Integer.toUnsignedLong(s.getInt(at));
            return hash16(length + (a << 3), Integer.toUnsignedLong(s.getInt(at + length - 4)));
        }
        if (length > 0) {
            int a = Byte.toUnsignedInt(s.get(at));
            int b = Byte.toUnsignedInt(s.get(at + (length >> 1)));
            int c = Byte.toUnsignedInt(s.get(at + length - 1));
            long y = a + ((long) b << 8);
            long z = length + ((long) c << 2);
            return shiftMix(y * K2 ^ z * K3) * K2;
        }
        return K2;
    }

    private static CityHash128 weak(ByteBuffer s, int at, long seedA, long seedB) {
        long z = s.getLong(at + 24);
        long a = seedA + s.getLong(at);
        long b = rotateRight(seedB + a + z, 21);
        long c = a;
        a += s.getLong(at + 8) + s.getLong(at + 16);
        b += rotateRight(a, 44);
        return new CityHash128(a + z, b + c);
    }

    private static long hash16(long u, long v) {
        long a = (u ^ v) * MUL;
        a ^= a >>> 47;
        long b = (v ^ a) * MUL;
        b ^= b >>> 47;
        return b * MUL;
    }

    private static long shiftMix(long value) {
        return value ^ (value >>> 47);
    }
}
