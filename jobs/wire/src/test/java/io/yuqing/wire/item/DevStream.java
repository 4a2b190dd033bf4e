/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The real stream in the data folder beside the repository, or where {@code yuqing.streams} says.
 */
final class DevStream {

    private DevStream() {}

    static Path folder() {
        String streams = System.getProperty("yuqing.streams");
        return streams != null
                ? Path.of(streams, "dev")
                : Path.of(System.getProperty("yuqing.root", "."))
                        .resolve("../shared/data/streams/dev");
    }

    static boolean isPresent() {
        return Files.isReadable(folder().resolve("malformed.csv"));
    }

    static String file(RecordKind kind) {
        return kind == RecordKind.POST ? "posts_arrival.ndjson.gz" : "comments_arrival.ndjson.gz";
    }

    /** The lines without their ends, as the bytes they are. */
    static List<byte[]> lines(RecordKind kind) throws IOException {
        byte[] all;
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(folder().resolve(file(kind))), 1 << 16)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 26);
            in.transferTo(bytes);
            all = bytes.toByteArray();
        }
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                lines.add(Arrays.copyOfRange(all, start, i));
                start = i + 1;
            }
        }
        return lines;
    }
}
