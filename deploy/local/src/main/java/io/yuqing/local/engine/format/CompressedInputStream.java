/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.format;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;

/** Reads ClickHouse's compressed blocks: a request with {@code decompress=1}. */
public final class CompressedInputStream extends InputStream {
    /** Far above what clients send (1 MiB or so), far below what fills the heap. */
    private static final int MAX_BLOCK_BYTES = 256 * 1024 * 1024;

    private final InputStream in;
    private byte[] block = new byte[0];
    private int at;

    public CompressedInputStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        return fill() ? Byte.toUnsignedInt(block[at++]) : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int size = Math.min(length, block.length - at);
        System.arraycopy(block, at, target, offset, size);
        at += size;
        return size;
    }

    /** False at the end of the input. */
    private boolean fill() throws IOException {
        while (at == block.length) {
            byte[] head =
                    in.readNBytes(CompressedBlock.CHECKSUM_BYTES + CompressedBlock.HEADER_BYTES);
            if (head.length == 0) {
                return false;
            }
            block = readBlock(head);
            at = 0;
        }
        return true;
    }

    private byte[] readBlock(byte[] head) throws IOException {
        require(head.length == CompressedBlock.CHECKSUM_BYTES + CompressedBlock.HEADER_BYTES);
        ByteBuffer header = CompressedBlock.wrap(head);
        byte method = header.get(16);
        int compressed = header.getInt(17) - CompressedBlock.HEADER_BYTES;
        int size = header.getInt(21);
        require(compressed >= 0 && compressed <= MAX_BLOCK_BYTES);
        require(size >= 0 && size <= MAX_BLOCK_BYTES);

        int known = CompressedBlock.HEADER_BYTES;
        byte[] checked =
                Arrays.copyOfRange(head, CompressedBlock.CHECKSUM_BYTES, head.length + compressed);
        require(in.readNBytes(checked, known, compressed) == compressed);
        CityHash128 hash = CityHash128.of(checked, 0, checked.length);
        if (hash.low() != header.getLong(0) || hash.high() != header.getLong(8)) {
            throw new IOException("a compressed block has a wrong checksum");
        }
        return unpack(method, checked, size);
    }

    private static byte[] unpack(byte method, byte[] checked, int size) throws IOException {
        int known = CompressedBlock.HEADER_BYTES;
        int length = checked.length - known;
        byte[] plain = new byte[size];
        try {
            long unpacked =
                    switch (method) {
                        case CompressedBlock.LZ4 ->
                                LZ4Factory.fastestJavaInstance()
                                        .safeDecompressor()
                                        .decompress(checked, known, length, plain, 0, size);
                        case CompressedBlock.ZSTD ->
                                Zstd.decompressByteArray(plain, 0, size, checked, known, length);
                        case CompressedBlock.NONE -> {
                            require(length == size);
                            System.arraycopy(checked, known, plain, 0, size);
                            yield size;
                        }
                        default ->
                                throw new IOException(
                                        "compression method "
                                                + Integer.toHexString(Byte.toUnsignedInt(method))
                                                + " is not supported: use LZ4 or ZSTD");
                    };
            require(unpacked == size);
            return plain;
        } catch (LZ4Exception | ZstdException e) {
            throw new IOException("a compressed block is damaged", e);
        }
    }

    private static void require(boolean wellFormed) throws IOException {
        if (!wellFormed) {
            throw new IOException("the body is no sequence of compressed blocks");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
