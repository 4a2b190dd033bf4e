/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.local.demo.DemoStream;
import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.local.process.Folders;
import io.yuqing.local.process.StackException;
import io.yuqing.local.replay.ReplayFile;
import io.yuqing.local.replay.ReplayFile.Stream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The demo stream of a data folder: written once, played once. */
final class DemoFiles {
    private static final long SEED = 1;

    private final Path folder;

    DemoFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes the files unless they are there: three days and what is over of the clock's. */
    List<ReplayFile> ensure(Clock clock) {
        try {
            if (!Files.isDirectory(folder)) {
                // Renamed when complete, so that half a demo is never taken for one.
                Path part = folder.resolveSibling(folder.getFileName() + ".part");
                Folders.delete(part);
                DemoStream.generate(
                        SEED, DemoOptions.until(clock.instant()), Files.createDirectories(part));
                Files.move(part, folder);
            }
        } catch (IOException e) {
            throw new StackException("The demo cannot be written to " + folder + ": " + e, e);
        }
        return List.of(
                new ReplayFile(Stream.POSTS, folder.resolve("posts_arrival.ndjson.gz")),
                new ReplayFile(Stream.COMMENTS, folder.resolve("comments_arrival.ndjson.gz")));
    }

    boolean wasPlayed() {
        return Files.exists(played());
    }

    /** Remembers that Kafka has all of it: the next start would only add repeats. */
    void markPlayed() {
        try {
            Files.writeString(played(), "");
        } catch (IOException e) {
            throw new StackException(played() + " cannot be written: " + e, e);
        }
    }

    private Path played() {
        return folder.resolve("played");
    }
}
