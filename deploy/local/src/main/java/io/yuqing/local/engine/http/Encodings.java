/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.http;

import com.github.luben.zstd.ZstdInputStream;
import io.yuqing.local.engine.chdb.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import net.jpountz.lz4.LZ4FrameInputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;

/** HTTP's own compression: Content-Encoding of requests and answers. */
final class Encodings {
    /** What an answer can be packed with, the preferred one first. */
    private static final List<String> OFFERED = List.of("lz4", "gzip");

    private Encodings() {}

    static InputStream decode(String encoding, InputStream body)
            throws IOException, EngineException {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> new GZIPInputStream(body);
            case "deflate" -> new InflaterInputStream(body);
            case "lz4" -> new LZ4FrameInputStream(body);
            case "zstd" -> new ZstdInputStream(body);
            default ->
                    throw EngineException.of(
                            48,
                            "NOT_IMPLEMENTED",
                            "Content-Encoding "
                                    + encoding
                                    + " is not supported by the embedded engine: send identity,"
                                    + " gzip, deflate, lz4 or zstd.");
        };
    }

    /** Empty if the client takes none that is offered. */
    static String choose(String acceptEncoding) {
        String accepted = acceptEncoding.toLowerCase(Locale.ROOT);
        List<String> names =
                List.of(accepted.split(",")).stream()
                        .map(part -> part.split(";", 2)[0].trim())
                        .toList();
        return OFFERED.stream().filter(names::contains).findFirst().orElse("");
    }

    static OutputStream encode(String encoding, OutputStream body) throws IOException {
        return switch (encoding) {
            case "gzip" -> new GZIPOutputStream(body);
            case "lz4" -> new LZ4FrameOutputStream(body);
            default -> body;
        };
    }
}
