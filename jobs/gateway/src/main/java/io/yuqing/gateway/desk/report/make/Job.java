/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report.make;

import io.yuqing.gateway.desk.child.ChildRun;
import io.yuqing.gateway.desk.child.ChildState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** A paper that is being made or checked, or waits for that. Thread-safe. */
public final class Job {
    private final String id;
    private final String title;
    private final PaperTask task;
    private final Instant since;
    private volatile ChildRun<String> run;
    private volatile boolean cancelled;

    Job(String id, String title, PaperTask task, Instant since) {
        this.id = id;
        this.title = title;
        this.task = task;
        this.since = since;
    }

    public String id() {
        return id;
    }

    /** What it is, in Chinese. */
    public String title() {
        return title;
    }

    public Instant since() {
        return since;
    }

    PaperTask task() {
        return task;
    }

    /** Empty while it waits, and if it was cancelled before its turn. */
    public Optional<ChildState<String>> state() {
        return Optional.ofNullable(run).map(ChildRun::state);
    }

    public boolean isOver() {
        return state().map(state -> !state.isRunning()).orElse(cancelled);
    }

    /** The paper that it was for; empty unless it went well. */
    public Optional<String> paper() {
        return state().map(ChildState::found);
    }

    /** Why there is no result, or how far it is, in Chinese. */
    public String told() {
        return state().map(ChildState::told).orElse(cancelled ? "已取消。" : "排队等待。");
    }

    /** False if it was cancelled. */
    synchronized boolean begin(Supplier<ChildRun<String>> starter) {
        if (!cancelled) {
            run = starter.get();
        }
        return !cancelled;
    }

    synchronized void cancel() {
        cancelled = true;
        if (run != null) {
            run.cancel();
        }
    }

    void awaitEnd(Duration limit) {
        if (run != null) {
            run.awaitEnd(limit);
        }
    }
}
