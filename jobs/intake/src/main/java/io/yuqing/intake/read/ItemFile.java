/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.read;

import io.yuqing.connector.collect.Context;
import io.yuqing.connector.collect.Draft;
import io.yuqing.connector.collect.ItemAdapter;
import io.yuqing.connector.collect.ItemMaker;
import io.yuqing.connector.collect.UnreadableFileException;
import io.yuqing.connector.collect.adapters.Adapters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A file with posts and comments in it. */
public final class ItemFile {
    private ItemFile() {}

    /**
     * Reads the whole file and hands out what becomes of its lines. The same file gives the same.
     *
     * @throws UnreadableFileException if the file as a whole is not what an adapter reads; what was
     *     handed out before is then a part of it
     * @throws IOException if there is no such file, or it cannot be read at all
     */
    public static FileReport read(Path file, Setting setting, Outcome outcome) throws IOException {
        return read(file, file, setting, outcome);
    }

    /**
     * As above.
     *
     * @param shown what the report calls the file
     */
    public static FileReport read(Path file, Path shown, Setting setting, Outcome outcome)
            throws IOException {
        ItemAdapter adapter = adapter(file, setting);
        Instant writtenAt = Files.getLastModifiedTime(file).toInstant();
        FileReport report = new FileReport(shown, adapter.name(), writtenAt);
        Inspector inspector = new Inspector(setting, report, outcome);
        adapter.read(file, context(setting, writtenAt), inspector);
        return report;
    }

    /** One item that a person gives; as if it stood in a file that was written now. */
    public static FileReport one(Draft draft, Setting setting, Outcome outcome) {
        return all("-", List.of(draft), setting, outcome);
    }

    /**
     * Items that stand in no file, as if in one that was written now.
     *
     * @param form of what they stand in, by which the report calls it
     */
    public static FileReport all(
            String form, List<Draft> drafts, Setting setting, Outcome outcome) {
        FileReport report = new FileReport(Path.of("-"), form, setting.now());
        Inspector inspector = new Inspector(setting, report, outcome);
        ItemMaker maker = new ItemMaker(context(setting, setting.now()), inspector);
        drafts.forEach(maker::make);
        return report;
    }

    private static Context context(Setting setting, Instant seenAt) {
        return new Context(
                setting.platform(),
                setting.channel(),
                seenAt,
                setting.ingest().zone(),
                setting.edge(),
                new JobPlatforms(setting.ingest().platforms()));
    }

    private static ItemAdapter adapter(Path file, Setting setting) {
        return setting.as().isEmpty()
                ? Adapters.of(file, setting.map())
                : Adapters.named(setting.as(), setting.map()).orElseThrow();
    }
}
