/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.connector.collect.CollectedItem.Stream;
import io.yuqing.gateway.ingest.body.BodyForm;
import io.yuqing.gateway.ingest.body.RawLine;
import io.yuqing.intake.read.EdgeMasks;
import io.yuqing.wire.item.IngestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * How many lines one core takes between HTTP and Kafka's client, by hand: the argument is a file of
 * canonical posts, such as {@code posts.jsonl} of the demo.
 */
final class DeskSpeed {
    private static final int RUNS = 12;
    private static final int LINES = 20_000;
    private static final double NANOS = 1e9;

    private DeskSpeed() {}

    public static void main(String[] args) throws IOException {
        String all = Files.readString(Path.of(args[0]));
        byte[] body = String.join("\n", all.lines().limit(LINES).toList()).getBytes(UTF_8);
        for (int run = 1; run <= RUNS; run++) {
            long start = System.nanoTime();
            Batch batch = take(body);
            double seconds = (System.nanoTime() - start) / NANOS;
            System.out.printf(
                    "%,d lines, %,d accepted: %,.0f a second%n",
                    batch.received(), batch.accepted(), batch.received() / seconds);
        }
    }

    private static Batch take(byte[] body) {
        Instant now = Instant.now();
        BatchDesk desk =
                new BatchDesk(
                        BatchId.next(now.toEpochMilli()),
                        now,
                        LINES,
                        IngestOptions.defaults(),
                        new EdgeMasks(Keys.EDGE),
                        platform -> true);
        for (RawLine line : BodyForm.NDJSON.lines(body, LINES)) {
            desk.line(Stream.POST, line);
        }
        return desk.batch();
    }
}
