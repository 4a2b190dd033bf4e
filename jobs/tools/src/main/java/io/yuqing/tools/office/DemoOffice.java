/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.office;

import io.yuqing.control.cases.CaseAct;
import io.yuqing.control.cases.CaseActException;
import io.yuqing.control.cases.CaseLog;
import io.yuqing.control.cases.CaseLogException;
import io.yuqing.control.cases.CaseStand;
import io.yuqing.control.cases.CaseTopics;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The office of a demo: writes down what it did in the last month, once, and goes on with the cases
 * of alerts while somebody looks. Not thread-safe but for {@link #close}.
 */
public final class DemoOffice implements AutoCloseable {
    private static final long SEED = 1;
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final CaseLog log;
    private final CaseStand stand;
    private final Clock clock;
    private volatile Thread worker;

    private DemoOffice(CaseLog log, CaseStand stand, Clock clock) {
        this.log = log;
        this.stand = stand;
        this.clock = clock;
    }

    /**
     * @param kafka properties of a client
     */
    public static DemoOffice open(Map<String, Object> kafka, CaseTopics topics, Clock clock) {
        return new DemoOffice(
                CaseLog.open(kafka, topics), CaseStand.open(kafka, topics, null), clock);
    }

    /**
     * Writes the last month, settings included, into a log to which nobody has given any; goes on
     * where it stopped if Kafka failed meanwhile, as if it had not. Any other log is left alone.
     *
     * @param there the log as it is
     * @param truth where what was made up is written, when all of it is in the log
     */
    public void writeHistory(List<Entry> there, CasePlan plan, Path truth)
            throws CaseLogException, IOException {
        Entry set = there.stream().filter(each -> each.settings() != null).findFirst().orElse(null);
        OptionalLong begun = set == null ? OptionalLong.empty() : OfficeLog.toldAsOf(set);
        if (set == null) {
            write(Set.of(), plan, clock.millis(), truth);
        } else if (begun.isPresent() && !Files.exists(truth)) {
            Set<String> ids = there.stream().map(Entry::actionId).collect(Collectors.toSet());
            write(ids, set.settings(), begun.getAsLong(), truth);
        }
    }

    private void write(Set<String> there, CasePlan plan, long now, Path truth)
            throws CaseLogException, IOException {
        List<OfficeStory> stories = OfficeStories.of(plan, SEED, now);
        for (OfficeStep step : OfficeLog.of(stories, plan, now)) {
            if (!there.contains(step.entry().actionId())) {
                log.append(step.entry(), step.text());
            }
        }
        List<String> lines = new ArrayList<>(List.of(CaseTruth.HEAD));
        stories.stream()
                .map(OfficeStory::truth)
                .filter(one -> one.openedAt() > 0)
                .map(CaseTruth::line)
                .forEach(lines::add);
        Files.createDirectories(truth.getParent());
        Path whole = truth.resolveSibling(truth.getFileName() + ".new");
        Files.write(whole, lines);
        Files.move(whole, truth, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Goes on with cases of alerts in a thread of its own, until it is closed. */
    public void work() {
        Thread thread = new Thread(this::run, "demo office");
        thread.setDaemon(true);
        worker = thread;
        thread.start();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                LiveOffice office = new LiveOffice(stand.plan());
                for (CaseRecord record : stand.all()) {
                    act(office, record);
                }
                Thread.sleep(LOOK.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What Kafka does not take now is done at the next look. */
    private void act(LiveOffice office, CaseRecord record) {
        try {
            CaseAct next = office.next(record, clock.millis()).orElse(null);
            if (next != null) {
                log.append(next.write());
            }
        } catch (CaseLogException | CaseActException away) {
            // The same act is due again: its id hangs on the state of the case.
        }
    }

    @Override
    public void close() {
        Thread thread = worker;
        if (thread != null) {
            thread.interrupt();
        }
        stand.close();
        log.close();
    }
}
