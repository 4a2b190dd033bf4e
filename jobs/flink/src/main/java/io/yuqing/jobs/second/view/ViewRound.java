/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second.view;

import io.yuqing.nlp.encoder.TextEncoder;
import io.yuqing.nlp.view.VectorCache;
import io.yuqing.nlp.view.ViewFinder;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Groups the comments of live subjects that are due, one after the other. Remembers vectors, 2 KB
 * each. Stops between two texts when its thread is interrupted. For one thread at a time.
 */
final class ViewRound {
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final int REMEMBERED = 10_000;

    private final ViewTables tables;
    private final ViewOptions options;
    private final ViewFinder finder;

    ViewRound(ViewTables tables, ViewPorts.Vectors vectors, ViewOptions options) {
        this.tables = tables;
        this.options = options;
        this.finder =
                new ViewFinder(
                        new VectorCache(
                                text -> {
                                    goOn();
                                    return vectors.of(text);
                                },
                                REMEMBERED));
    }

    /**
     * @param now of the wall clock, ms
     * @param found is given each set as soon as it is whole
     * @return how many live subjects are beyond the bound
     */
    int run(long now, Consumer<ViewSet> found) throws SQLException {
        List<LiveSubject> live = tables.live(now - DAY, now - options.every().toMillis());
        int taken = Math.min(live.size(), options.subjects());
        for (LiveSubject subject : live.subList(0, taken)) {
            if (subject.isDue()) {
                goOn();
                found.accept(set(subject, now));
            }
        }
        return live.size() - taken;
    }

    private ViewSet set(LiveSubject subject, long now) throws SQLException {
        SubjectComments said = tables.comments(subject, now - DAY, now);
        ViewSet set = new ViewSet();
        set.subjectKind = subject.kind();
        set.subjectId = subject.id();
        set.readAt = now;
        set.since = subject.isThread() && said.all() > 0 ? said.first() : now - DAY;
        set.freshUntil = now + options.freshMillis();
        set.comments = said.all();
        set.model = TextEncoder.VERSION;
        set.add(finder.find(said.comments()), said.times());
        return set;
    }

    private static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The job ends.");
        }
    }
}
