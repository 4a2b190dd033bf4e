/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.yuqing.connector.collect.UnreadableFileException;
import io.yuqing.domain.privacy.TextMask;
import io.yuqing.gateway.inbox.read.DriveSentence;
import io.yuqing.gateway.inbox.read.FileItems;
import io.yuqing.intake.read.FileNames;
import io.yuqing.intake.send.NotStoredException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;

/**
 * Reads on in the files that grow. They are read here and not in a process of their own: a piece is
 * small. Not thread-safe but for {@link #stop}.
 */
final class GrowingLook {
    private static final String KAFKA = "Sending growing files of the inbox";
    private static final String FOLDER = "The growing files of the inbox";
    private static final String POSITIONS = ".positions";
    private static final String KEPT = ".json";

    /** Of one file in one look, so that others get their turn. */
    private static final int MOST_STEPS = 32;

    private final InboxFolders folders;
    private final FileItems items;
    private final InboxCounters counters;
    private final Clock clock;
    private final Troubles troubles;
    private final Logger log;
    private final BackOff backOff;
    private volatile boolean stopped;

    GrowingLook(
            InboxOptions options,
            FileItems items,
            InboxCounters counters,
            Clock clock,
            Troubles troubles,
            Logger log) {
        this.folders = new InboxFolders(options.folder());
        this.items = items;
        this.counters = counters;
        this.clock = clock;
        this.troubles = troubles;
        this.log = log;
        this.backOff = new BackOff(clock, options.every());
    }

    void look() {
        Path folder = folders.growing();
        if (!Files.isDirectory(folder) || !backOff.isOver()) {
            return;
        }
        try {
            folders.require();
            Path positions = Files.createDirectories(folder.resolve(POSITIONS));
            List<Path> files = files(folder);
            forgetAllBut(files, positions);
            for (Path file : files) {
                if (stopped || !advance(file, positions)) {
                    return;
                }
            }
            troubles.over(FOLDER);
        } catch (IOException e) {
            counters.add(InboxCount.LOOKS_FAILED, 1);
            troubles.tell(
                    FOLDER,
                    "it cannot be used ("
                            + DriveSentence.of(e)
                            + "): see that its drive is there, has room, and may be written to.");
        }
    }

    void stop() {
        stopped = true;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> !FileNames.isPassing(file.getFileName().toString()))
                    .filter(file -> Files.isRegularFile(file, NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private static void forgetAllBut(List<Path> files, Path positions) throws IOException {
        Set<String> names =
                files.stream()
                        .map(file -> file.getFileName() + KEPT)
                        .collect(Collectors.toCollection(HashSet::new));
        try (Stream<Path> all = Files.list(positions)) {
            for (Path kept : all.toList()) {
                if (!names.contains(kept.getFileName().toString())) {
                    Files.deleteIfExists(kept);
                }
            }
        }
    }

    /** Returns whether the next file may be tried. */
    private boolean advance(Path file, Path positions) {
        String name = file.getFileName().toString();
        GrowingFile growing =
                new GrowingFile(
                        file,
                        positions.resolve(name + KEPT),
                        folders.rejected().resolve(name + ".csv"),
                        items);
        try {
            if (!isLines(name)) {
                throw new UnreadableFileException(
                        "growing 文件夹只收逐行追加的 .jsonl、.ndjson；别的文件请放进 inbox");
            }
            for (int i = 0; i < MOST_STEPS && !stopped; i++) {
                GrowingFile.Step step = growing.advance(clock.instant());
                if (step == null) {
                    break;
                }
                backOff.worked();
                troubles.over(KAFKA);
                counters.add(InboxCount.ITEMS_ACCEPTED, step.accepted());
                counters.add(InboxCount.ITEMS_REFUSED, step.refused());
                log.info(
                        "{}: {} items are stored, {} lines were refused.",
                        shown(file),
                        step.accepted(),
                        step.refused());
            }
            troubles.over(shown(file));
        } catch (UnreadableFileException e) {
            unreadable(file, e.getMessage());
        } catch (NotStoredException e) {
            return down(items.whyNot(e));
        } catch (KafkaException e) {
            return down(items.whyNot(e));
        } catch (IOException e) {
            counters.add(InboxCount.FILES_POSTPONED, 1);
            troubles.tell(
                    shown(file),
                    "it cannot be read on ("
                            + DriveSentence.of(e)
                            + "): give the gateway's user the right to read it, or make room on its drive.");
        }
        return true;
    }

    private void unreadable(Path file, String why) {
        counters.add(InboxCount.FILES_POSTPONED, 1);
        try {
            folders.explain(file.getFileName().toString(), why);
            troubles.tell(shown(file), "it cannot be read; why is written in rejected/.");
        } catch (IOException e) {
            troubles.tell(
                    shown(file),
                    "it cannot be read, and why cannot be written to rejected/ ("
                            + DriveSentence.of(e)
                            + ").");
        }
    }

    private boolean down(String why) {
        counters.add(InboxCount.FILES_POSTPONED, 1);
        troubles.tell(KAFKA, why);
        backOff.failed();
        return false;
    }

    private static boolean isLines(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".jsonl") || small.endsWith(".ndjson");
    }

    private static String shown(Path file) {
        return "Growing file " + TextMask.mask(file.getFileName().toString());
    }
}
