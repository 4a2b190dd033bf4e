/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;

/** Writes ClickHouse's compressed blocks: the answer to a request with {@code compress=1}. */
public final class CompressedOutputStream extends OutputStream {
    private static final int BLOCK_BYTES = 1024 * 1024;

    private final OutputStream out;
    private final LZ4Compressor compressor = LZ4Factory.fastestJavaInstance().fastCompressor();
    private final byte[] block = new byte[BLOCK_BYTES];
    private int size;

    public CompressedOutputStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int part = Math.min(length - done, block.length - size);
            System.arraycopy(source, offset + done, block, size, part);
            size += part;
            done += part;
            if (size == block.length) {
                writeBlock();
            }
        }
    }

    private void writeBlock() throws IOException {
        byte[] frame =
                new byte
                        [CompressedBlock.CHECKSUM_BYTES
                                + CompressedBlock.HEADER_BYTES
                                + compressor.maxCompressedLength(size)];
        int start = CompressedBlock.CHECKSUM_BYTES + CompressedBlock.HEADER_BYTES;
        int compressed = compressor.compress(block, 0, size, frame, start);
        ByteBuffer header = CompressedBlock.wrap(frame);
        header.put(16, CompressedBlock.LZ4);
        header.putInt(17, compressed + CompressedBlock.HEADER_BYTES);
        header.putInt(21, size);
        CityHash128 hash =
                CityHash128.of(
                        frame,
                        CompressedBlock.CHECKSUM_BYTES,
                        CompressedBlock.HEADER_BYTES + compressed);
        header.putLong(0, hash.low());
        header.putLong(8, hash.high());
        out.write(Arrays.copyOf(frame, start + compressed));
        size = 0;
    }

    @Override
    public void close() throws IOException {
        if (size > 0) {
            writeBlock();
        }
        out.close();
    }
}
