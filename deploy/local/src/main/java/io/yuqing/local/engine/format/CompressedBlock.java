/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The header of ClickHouse's compressed blocks: checksum (16 bytes, over all that follows), method
 * (1), compressed size with these last 9 bytes (4), size (4); little endian.
 */
final class CompressedBlock {
    static final int CHECKSUM_BYTES = 16;
    static final int HEADER_BYTES = 9;
    static final byte LZ4 = (byte) 0x82;
    static final byte ZSTD = (byte) 0x90;
    static final byte NONE = 0x02;

    private CompressedBlock() {}

    static ByteBuffer wrap(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
