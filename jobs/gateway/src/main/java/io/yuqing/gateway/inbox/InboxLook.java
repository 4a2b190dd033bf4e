/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

import io.yuqing.domain.privacy.TextMask;
import io.yuqing.gateway.inbox.read.Answer;
import io.yuqing.gateway.inbox.read.DriveSentence;
import io.yuqing.gateway.inbox.read.FileTaker;
import io.yuqing.intake.read.FileNames;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;

/**
 * Looks into the folder once after the other and takes what rests. Whatever breaks off is begun
 * anew: what is sent twice is there once. Not thread-safe but for {@link #stop}.
 */
final class InboxLook {
    private static final String CLOSED = "Folders in the inbox";
    private static final String KAFKA = "Sending files of the inbox";

    /** A workbook may die for the want of others as well as for its own size. */
    private static final int ATTEMPTS = 2;

    private final InboxFolders folders;
    private final FileTaker taker;
    private final InboxCounters counters;
    private final Troubles troubles;
    private final Logger log;
    private final BackOff backOff;
    private final Resting resting = new Resting();
    private final LeftBehind leftBehind;
    private final Map<String, Integer> deaths = new HashMap<>();
    private final Set<String> failed = new HashSet<>();
    private volatile boolean stopped;

    InboxLook(
            InboxOptions options,
            FileTaker taker,
            InboxCounters counters,
            Clock clock,
            Troubles troubles,
            Logger log) {
        this.folders = new InboxFolders(options.folder());
        this.taker = taker;
        this.counters = counters;
        this.troubles = troubles;
        this.log = log;
        this.backOff = new BackOff(clock, options.every());
        this.leftBehind = new LeftBehind(clock);
    }

    /** Returns whether the folder is there, and what is sent now may be stored. */
    boolean look() {
        String folder = "The inbox " + folders.inbox();
        try {
            folders.require();
            List<Path> claimed = leftBehind.of(folders.leftBehind());
            InboxFolders.Waiting all = folders.waiting();
            tellClosed(all.closed());
            List<Path> waiting = resting.of(all.files());
            if (backOff.isOver()) {
                takeAll(claimed, waiting);
            }
            troubles.over(folder);
            return backOff.isOver();
        } catch (NotDirectoryException e) {
            counters.add(InboxCount.LOOKS_FAILED, 1);
            troubles.tell(
                    folder,
                    "there is no such folder: see that its drive is there, or make it if this is the"
                            + " first start; files wait.");
        } catch (IOException e) {
            counters.add(InboxCount.LOOKS_FAILED, 1);
            troubles.tell(
                    folder,
                    "it cannot be used ("
                            + DriveSentence.of(e)
                            + "): see that its drive is there and has room, and that the gateway's user"
                            + " may write to it; files wait.");
        } finally {
            taker.rest();
        }
        return false;
    }

    private void tellClosed(int folders) {
        if (folders == 0) {
            troubles.over(CLOSED);
        } else {
            troubles.tell(
                    CLOSED,
                    folders
                            + " cannot be opened, and what is in them waits: give the gateway's user the"
                            + " right to read and write there.");
        }
    }

    /** The file that is being taken is the last. */
    void stop() {
        stopped = true;
    }

    private void takeAll(List<Path> claimed, List<Path> waiting) throws IOException {
        for (Path file : claimed) {
            if (stopped || !take(file)) {
                return;
            }
        }
        for (Path file : failedLast(waiting)) {
            if (stopped) {
                return;
            }
            Optional<Path> own = claim(file);
            if (own.isPresent() && !take(own.get())) {
                return;
            }
        }
    }

    private Optional<Path> claim(Path file) {
        try {
            Path own = folders.claim(file);
            troubles.over(moving(file));
            return Optional.of(own);
        } catch (NoSuchFileException e) {
            // Another gateway was first, or whoever put it there took it away.
            return Optional.empty();
        } catch (IOException e) {
            counters.add(InboxCount.FILES_POSTPONED, 1);
            troubles.tell(
                    moving(file),
                    "it cannot be done ("
                            + DriveSentence.of(e)
                            + "): close it where it is open, or give the gateway's user the right.");
            return Optional.empty();
        }
    }

    /** One that can never be sent must not keep the others waiting. */
    private List<Path> failedLast(List<Path> files) {
        return files.stream()
                .sorted(Comparator.comparing(file -> failed.contains(name(file))))
                .toList();
    }

    /** Returns whether the next one may be tried. */
    private boolean take(Path file) throws IOException {
        if (!FileNames.isReadable(name(file))) {
            reject(
                    file,
                    "不是可以导入的文件；可以导入的有 " + String.join("、", FileNames.endings()) + "，请另存为其中一种再放入");
            return true;
        }
        Answer answer = taker.take(folders.task(file));
        switch (answer.kind()) {
            case TAKEN -> taken(file, answer);
            case UNREADABLE -> reject(file, answer.why());
            case HELD -> postpone(file, shown(file), answer.why());
            case DIED -> died(file, answer.why());
            default -> {
                postpone(file, KAFKA, answer.why());
                failed.add(name(file));
                backOff.failed();
                return false;
            }
        }
        return true;
    }

    private void taken(Path file, Answer answer) throws IOException {
        folders.putAway(file);
        backOff.worked();
        troubles.over(KAFKA);
        settled(file);
        counters.add(InboxCount.FILES_TAKEN, 1);
        counters.add(InboxCount.ITEMS_ACCEPTED, answer.accepted());
        counters.add(InboxCount.ITEMS_REFUSED, answer.refused());
        log.info(
                "{} as batch {}: {} items are stored, {} lines were refused.",
                shown(file),
                answer.batch(),
                answer.accepted(),
                answer.refused());
    }

    private void reject(Path file, String why) throws IOException {
        folders.reject(file, why);
        settled(file);
        counters.add(InboxCount.FILES_UNREADABLE, 1);
        log.warn("{} cannot be read; why is written beside it in rejected/.", shown(file));
    }

    private void died(Path file, String why) throws IOException {
        int times = deaths.merge(name(file), 1, Integer::sum);
        if (times < ATTEMPTS) {
            postpone(file, shown(file), "The process that read it is gone: " + why + ".");
        } else {
            log.warn("{}: the process that read it is gone again: {}.", shown(file), why);
            reject(file, "读取时内存不够或耗时过长，已放弃；请拆成几个文件，或另存为 CSV 后再放入");
        }
    }

    private void postpone(Path file, String about, String why) throws IOException {
        counters.add(InboxCount.FILES_POSTPONED, 1);
        troubles.tell(about, why);
        folders.putBack(file);
    }

    private void settled(Path file) {
        deaths.remove(name(file));
        failed.remove(name(file));
        troubles.over(shown(file));
    }

    private static String moving(Path file) {
        return "Moving " + shown(file);
    }

    /** Names of files are written by people, and may have people in them. */
    private static String shown(Path file) {
        return "File " + TextMask.mask(name(file));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
