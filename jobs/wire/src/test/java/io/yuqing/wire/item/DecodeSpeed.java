/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Prints how many items a second one thread decodes; not a test, since a number without its machine
 * proves nothing.
 */
final class DecodeSpeed {

    private static final int ROUNDS = 9;
    private static final int GENERATED = 200_000;

    private DecodeSpeed() {}

    public static void main(String[] args) throws IOException {
        ItemDecoder decoder = new ItemDecoder(IngestOptions.defaults());
        List<byte[]> posts =
                DevStream.isPresent()
                        ? DevStream.lines(RecordKind.POST)
                        : new ArrayList<>(
                                java.util.Collections.nCopies(
                                        GENERATED, Wire.bytes(Wire.original())));
        long bytes = posts.stream().mapToLong(line -> line.length).sum();
        double[] nanos = new double[ROUNDS];
        long items = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < posts.size(); i++) {
                items +=
                        decoder.decode(RecordKind.POST, "posts", 0, i, 0, posts.get(i)).item == null
                                ? 0
                                : 1;
            }
            nanos[round] = (System.nanoTime() - start) / (double) posts.size();
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%d records of %d bytes on average, %d items decoded: median %.2f µs, best %.2f µs;"
                        + " %.0f items/s, %.0f MB/s%n",
                posts.size(),
                bytes / posts.size(),
                items,
                nanos[ROUNDS / 2] / 1000,
                nanos[0] / 1000,
                1e9 / nanos[ROUNDS / 2],
                1e3 * bytes / posts.size() / nanos[ROUNDS / 2]);
    }
}
