/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import io.yuqing.domain.count.SubjectCounter;
import io.yuqing.domain.count.SubjectHead;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleBook;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.jobs.analysis.common.LiveObject;
import io.yuqing.jobs.model.SubjectKey;
import io.yuqing.jobs.model.SubjectState;
import java.util.List;

/** A subject whose state is in memory as objects. Used by one task thread. */
final class LiveSubject extends LiveObject {
    /** Of the objects that each subject has, and of what is kept of an item that can be cited. */
    private static final long WEIGHT = 700;

    private static final long SAMPLE_WEIGHT = 600;

    final SubjectKind kind;
    final String id;
    final SubjectState state;
    final SubjectHead head;
    final SubjectCounter counter;
    final LiveWatches watches;

    /** Null before anything changed. */
    PacedWindows minutes;

    PacedWindows hours;

    private final StoredSubjects stored;
    private final WindowWriter windows;
    private RuleBook book;
    private List<String> topics;
    private List<Rule> rules;

    LiveSubject(
            String key,
            SubjectState state,
            SubjectHead head,
            SubjectCounter counter,
            LiveWatches watches,
            StoredSubjects stored,
            WindowWriter windows) {
        super(key);
        this.kind = SubjectKey.kindOf(key);
        this.id = SubjectKey.idOf(key);
        this.state = state;
        this.head = head;
        this.counter = counter;
        this.watches = watches;
        this.stored = stored;
        this.windows = windows;
    }

    /** The rules to evaluate, in order. */
    List<Rule> rules(RuleBook inForce) {
        if (book != inForce || topics != state.topics) {
            book = inForce;
            topics = state.topics;
            rules =
                    kind == SubjectKind.THREAD
                            ? book.rulesForThread(topics)
                            : book.rulesFor(kind, id);
        }
        return rules;
    }

    @Override
    protected long weigh() {
        return WEIGHT
                + counter.weight()
                + watches.weight()
                + SAMPLE_WEIGHT * (state.samples.size() + 1);
    }

    /** Rows that wait are made of hours which are let go of once they are stored. */
    @Override
    protected void write() throws Exception {
        windows.write(this);
        stored.write(this);
    }

    @Override
    protected void clear() {
        stored.clear();
    }

    @Override
    protected void rest() {
        counter.rest();
    }

    @Override
    protected void leave() {
        windows.write(this);
        windows.release(this);
    }
}
