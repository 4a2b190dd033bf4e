/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.backtest;

import io.yuqing.gateway.config.backtest.BacktestSettings;
import io.yuqing.gateway.desk.child.ChildRun;
import io.yuqing.gateway.desk.child.ChildState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** One rule on trial. Thread-safe. */
public final class Run {
    private final Asked asked;
    private final ChildRun<Findings> child;

    private Run(Asked asked, ChildRun<Findings> child) {
        this.asked = asked;
        this.child = child;
    }

    static Run begin(BacktestSettings settings, Asked asked, Clock clock) {
        return new Run(
                asked,
                ChildRun.begin(
                        new BacktestTask(settings, asked, clock.instant()),
                        settings.folder(),
                        clock));
    }

    public Asked asked() {
        return asked;
    }

    public Instant since() {
        return child.since();
    }

    public ChildState<Findings> state() {
        return child.state();
    }

    /** Has it end soon, without a result; nothing if it has ended. */
    void cancel() {
        child.cancel();
    }

    /** Whether it has ended within a time. */
    boolean awaitEnd(Duration limit) {
        return child.awaitEnd(limit);
    }
}
