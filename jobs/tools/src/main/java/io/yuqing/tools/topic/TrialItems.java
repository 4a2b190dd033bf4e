/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.local.demo.DemoStream;
import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.tools.common.UsageException;
import io.yuqing.wire.item.IngestOptions;
import io.yuqing.wire.item.ItemDecoder;
import io.yuqing.wire.item.RecordKind;
import io.yuqing.wire.item.WireItem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Hands out items one after the other, from a file or from the demo stream. */
final class TrialItems {
    private static final long SEED = 1;
    private static final int DEMO_ITEMS = 5_000;

    private static final ItemDecoder DECODER = new ItemDecoder(IngestOptions.defaults());

    private TrialItems() {}

    /** Items of the demo county. */
    static void demo(Consumer<TrialItem> receiver) {
        DemoOptions options =
                new DemoOptions(DemoOptions.DEFAULT_START, Duration.ofDays(3), DEMO_ITEMS);
        DemoStream.replay(
                SEED,
                options,
                record -> {
                    WireItem item = decode(record.comment(), record.value());
                    if (item != null) {
                        receiver.accept(TrialItem.of(item));
                    }
                });
    }

    /**
     * Each line of a file: a post, a comment, or a text. Blank lines are passed over.
     *
     * @param file plain or gzip
     * @return how many lines are objects, but neither a post nor a comment that the job would take
     */
    static long read(Path file, Consumer<TrialItem> receiver) {
        try (InputStream in = Files.newInputStream(file);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(plain(file, in), UTF_8))) {
            long unreadable = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !hand(line.strip(), receiver)) {
                    unreadable++;
                }
            }
            return unreadable;
        } catch (IOException e) {
            throw new UsageException(
                    file + " cannot be read (" + e.getMessage() + "); correct the path.");
        }
    }

    private static boolean hand(String line, Consumer<TrialItem> receiver) {
        if (!line.startsWith("{")) {
            receiver.accept(TrialItem.ofText(line));
            return true;
        }
        byte[] bytes = line.getBytes(UTF_8);
        WireItem post = decode(false, bytes);
        WireItem item = post == null ? decode(true, bytes) : post;
        if (item != null) {
            receiver.accept(TrialItem.of(item));
        }
        return item != null;
    }

    /** Null for a malformed record. */
    private static WireItem decode(boolean comment, byte[] value) {
        RecordKind kind = comment ? RecordKind.COMMENT : RecordKind.POST;
        return DECODER.decode(kind, "", 0, 0, 0, value).item;
    }

    private static InputStream plain(Path file, InputStream in) throws IOException {
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
