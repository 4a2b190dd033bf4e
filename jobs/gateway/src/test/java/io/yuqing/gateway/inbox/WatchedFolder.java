/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

import io.yuqing.gateway.ManualClock;
import io.yuqing.gateway.inbox.read.DirectTaker;
import io.yuqing.gateway.inbox.read.FileTaker;
import io.yuqing.gateway.inbox.read.MemoryKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder as offices share it, and a gateway that looks into it when it is told to. */
final class WatchedFolder {
    static final Duration EVERY = Duration.ofSeconds(30);

    final ManualClock clock = new ManualClock(Instant.parse("2025-11-30T04:00:00Z"));
    final MemoryKafka kafka = new MemoryKafka();
    final Loud log = new Loud();
    final Map<InboxCount, Long> counts = new EnumMap<>(InboxCount.class);
    final Path root;
    private final Path own;
    private InboxLook look;
    private GrowingLook growing;

    WatchedFolder(Path folder) throws IOException {
        this.root = folder.resolve("share");
        this.own = Files.createDirectories(folder.resolve("gateway"));
        Files.createDirectories(root.resolve("inbox"));
        start();
    }

    /** A gateway that knows nothing of what was before. */
    void start() {
        start(new DirectTaker(kafka.items(own, clock)));
    }

    void start(FileTaker taker) {
        look = other(taker);
        growing =
                new GrowingLook(
                        new InboxOptions(root, EVERY, 256),
                        kafka.items(own, clock),
                        this::count,
                        clock,
                        new Troubles(log.logger()),
                        log.logger());
    }

    /** Another gateway at the same folder. */
    InboxLook other(FileTaker taker) {
        return new InboxLook(
                new InboxOptions(root, EVERY, 256),
                taker,
                this::count,
                clock,
                new Troubles(log.logger()),
                log.logger());
    }

    FileTaker taker() {
        return new DirectTaker(kafka.items(own, clock));
    }

    private void count(InboxCount what, long by) {
        counts.merge(what, by, Long::sum);
    }

    void look() {
        look.look();
        clock.pass(EVERY);
    }

    void looks(int times) {
        for (int i = 0; i < times; i++) {
            look();
        }
    }

    void readOn() {
        growing.look();
        clock.pass(EVERY);
    }

    /** Somebody puts a file there; it was written at the time of the clock. */
    Path put(String name, String content) throws IOException {
        Path file = root.resolve("inbox").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        return file;
    }

    String read(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    /** Of a folder, without those of its folders and what is hidden. */
    List<String> names(String folder) throws IOException {
        try (Stream<Path> all = Files.list(root.resolve(folder))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Everything that is written for people or programs, without what people put there. */
    List<String> written() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(
                            file ->
                                    file.toString()
                                            .matches(".*(receipt\\.json|\\.csv\\.csv|why\\.txt)"))
                    .map(WatchedFolder::content)
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
