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
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
     * Writes the last month into a log that is empty, settings included.
     *
     * @param truth where what was made up is written
     */
    public void writeHistory(CasePlan plan, Path truth) throws CaseLogException, IOException {
        List<OfficeStory> stories = OfficeStories.of(plan, SEED, clock.millis());
        for (OfficeStep step : OfficeLog.of(stories, plan)) {
            log.append(step.entry(), step.text());
        }
        List<String> lines = new ArrayList<>(List.of(CaseTruth.HEAD));
        stories.stream()
                .map(OfficeStory::truth)
                .filter(one -> one.openedAt() > 0)
                .map(CaseTruth::line)
                .forEach(lines::add);
        Files.createDirectories(truth.getParent());
        Files.write(truth, lines);
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
