/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.status.SituationReader;
import io.yuqing.tools.status.SituationText;
import io.yuqing.tools.status.StackSituation;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Looks at the tables every two seconds and prints what has changed. */
final class Watch {
    private static final long PERIOD_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** Longer than a batch and a checkpoint take: what is open by then does not move. */
    private static final int LOOKS_UNTIL_FAULT = 10;

    /** While the demo lives something changes at almost every look, which is no news. */
    private static final long LIVING_LINE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Analysis analysis;
    private final GatewayPart gateway;
    private final SituationReader reader;
    private final Backlog backlog;
    private final Input input;
    private final PrintStream out;
    private StackSituation last;
    private int unchangedLooks;
    private int restarts;
    private long lastNanos;
    private long lastLineNanos;

    Watch(
            Analysis analysis,
            GatewayPart gateway,
            SituationReader reader,
            Backlog backlog,
            Input input,
            PrintStream out) {
        this.analysis = analysis;
        this.gateway = gateway;
        this.reader = reader;
        this.backlog = backlog;
        this.input = input;
        this.out = out;
    }

    /**
     * Returns 0 or, if the ledger does not balance, 1.
     *
     * @param untilDone false to go on for ever
     */
    int run(boolean untilDone) {
        input.start();
        while (true) {
            LockSupport.parkNanos(PERIOD_NANOS);
            analysis.requireAlive();
            gateway.tellIfEnded();
            tellRestarts();
            // Both are asked before the tables: what they say is then in what is read.
            boolean atEnd = input.isDone() && untilDone && backlog.records() == 0;
            if (atEnd) {
                analysis.awaitRows();
            }
            boolean changed = look();
            if (atEnd && !changed && (last.isBalanced() || unchangedLooks > LOOKS_UNTIL_FAULT)) {
                return last.isBalanced() ? 0 : 1;
            }
        }
    }

    /** The job heals itself, but nobody should have to look for the reason. */
    private void tellRestarts() {
        int now = analysis.restarts();
        if (now > restarts) {
            out.println("作业因故障自动重启，共 " + now + " 次：" + analysis.lastFailure());
            restarts = now;
        }
    }

    /** True if the situation is another than at the last look, or cannot be told. */
    private boolean look() {
        StackSituation now;
        try {
            now = reader.read();
        } catch (ToolException e) {
            // While all is being stopped the job goes first, and ClickHouse's silence is no news.
            analysis.requireAlive();
            out.println("ClickHouse 暂无应答：" + e.getMessage());
            return true;
        }
        long nanos = System.nanoTime();
        boolean changed = !now.equals(last);
        if (changed && isWorthALine(now, nanos)) {
            lastLineNanos = nanos;
            double rate = last == null ? 0 : (now.read() - last.read()) * 1e9 / (nanos - lastNanos);
            out.println(SituationText.of(now, rate));
        }
        unchangedLooks = changed ? 0 : unchangedLooks + 1;
        if (unchangedLooks == LOOKS_UNTIL_FAULT && !now.isBalanced()) {
            out.println(SituationText.fault(now));
        }
        last = now;
        lastNanos = nanos;
        return changed;
    }

    private boolean isWorthALine(StackSituation now, long nanos) {
        return !input.isLiving()
                || last == null
                || !now.alerts().equals(last.alerts())
                || nanos - lastLineNanos >= LIVING_LINE_NANOS;
    }
}
