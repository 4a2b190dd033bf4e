/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.backtest;

import io.yuqing.gateway.config.backtest.BacktestSettings;
import io.yuqing.gateway.desk.child.RunFolder;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules on trial: one at a time, and the last results. Thread-safe. */
public final class Backtests implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Backtests.class);
    private static final int KEPT = 20;
    private static final Duration END = Duration.ofSeconds(8);

    private final Optional<BacktestSettings> settings;
    private final Clock clock;
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private Run last;
    private boolean closed;

    /**
     * @param settings empty: rules are tried by hand
     */
    public Backtests(Optional<BacktestSettings> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether rules can be tried here. */
    public boolean isOffered() {
        return settings.isPresent();
    }

    /** Clears away what a gateway has left that was killed. */
    public void start() {
        try {
            if (settings.isPresent()) {
                RunFolder.deleteLeftOver(settings.get().folder());
            }
        } catch (IOException e) {
            LOG.warn("What a backtest has left cannot be deleted: {}", e.getMessage());
        }
    }

    /** Of what was asked; empty if nobody did, or it is too long ago. */
    public synchronized Optional<Run> find(String hash) {
        return Optional.ofNullable(runs.get(hash));
    }

    /** The one that goes on; empty if none does. */
    public synchronized Optional<Run> running() {
        return Optional.ofNullable(last).filter(run -> run.state().isRunning());
    }

    /**
     * Begins a run, unless one goes on.
     *
     * @return empty if another one does
     */
    public synchronized Optional<Run> start(Asked asked) {
        if (closed || settings.isEmpty() || running().isPresent()) {
            return running().filter(run -> run.asked().equals(asked));
        }
        Run run = Run.begin(settings.get(), asked, clock);
        last = run;
        runs.remove(asked.hash());
        runs.put(asked.hash(), run);
        while (runs.size() > KEPT) {
            runs.remove(runs.keySet().iterator().next());
        }
        return Optional.of(run);
    }

    /** Ends a run; nothing if it has ended. */
    public void cancel(String hash) {
        find(hash).ifPresent(Run::cancel);
    }

    @Override
    public void close() {
        Optional<Run> going;
        synchronized (this) {
            closed = true;
            going = running();
        }
        going.ifPresent(
                run -> {
                    run.cancel();
                    if (!run.awaitEnd(END)) {
                        LOG.warn("A backtest has not ended yet.");
                    }
                });
    }
}
