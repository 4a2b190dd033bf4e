/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest;

import io.yuqing.connector.collect.Edge;
import io.yuqing.connector.collect.UnreadableFileException;
import io.yuqing.connector.collect.table.ColumnMap;
import io.yuqing.gateway.ingest.body.BodyForm;
import io.yuqing.gateway.ingest.body.UnreadableBodyException;
import io.yuqing.intake.read.ItemFile;
import io.yuqing.intake.read.Setting;
import io.yuqing.wire.item.IngestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Reads a body as a file of another tool. Adapters read files, some of them twice: for the time of
 * the reading there is one, in the folder of temporary files, that only this user may read.
 */
public final class AdapterRun {
    /**
     * What the request says of its items.
     *
     * @param as name of an adapter that there is; empty: known by the file
     * @param platform of items that name none; empty if there is none
     * @param channel of posts that name none; empty if there is none
     */
    public record Words(String as, String platform, String channel) {}

    private final IngestOptions ingest;
    private final Duration retention;
    private final Edge edge;

    public AdapterRun(IngestOptions ingest, Duration retention, Edge edge) {
        this.ingest = ingest;
        this.retention = retention;
        this.edge = edge;
    }

    /**
     * Hands every line to the desk.
     *
     * @throws UnreadableBodyException if no adapter can read it
     */
    public void read(byte[] body, BodyForm form, Words words, Instant now, BatchDesk desk) {
        Setting setting =
                new Setting(
                        words.as(),
                        ColumnMap.NONE,
                        words.platform(),
                        words.channel(),
                        null,
                        now,
                        retention,
                        ingest,
                        edge);
        Path file = null;
        try {
            file = Files.createTempFile("yuqing-items-", form.ending());
            Files.write(file, body);
            ItemFile.read(file, setting, desk);
        } catch (UnreadableFileException e) {
            throw new UnreadableBodyException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of temporary files cannot be used.", e);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A temporary file cannot be deleted.", e);
        }
    }
}
