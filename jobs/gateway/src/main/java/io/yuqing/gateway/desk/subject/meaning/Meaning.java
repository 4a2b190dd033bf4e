/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.meaning;

import io.yuqing.gateway.desk.subject.read.ItemText;
import io.yuqing.nlp.view.Views;
import java.time.Instant;
import java.util.Map;

/**
 * How far the grouping of one thread or topic is.
 *
 * @param since when it began; when it ended, if it has
 * @param trouble why there is none, a sentence; empty otherwise
 * @param found null unless it is done
 */
record Meaning(Phase phase, Instant since, String trouble, Found found) {

    enum Phase {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * What was found.
     *
     * @param all comments there are, read or not
     * @param texts of the comments that were read, by id
     */
    record Found(long all, Views views, Map<String, ItemText> texts) {}

    static Meaning running(Instant since) {
        return new Meaning(Phase.RUNNING, since, "", null);
    }

    static Meaning failed(Instant at, String trouble) {
        return new Meaning(Phase.FAILED, at, trouble, null);
    }

    static Meaning done(Instant at, Found found) {
        return new Meaning(Phase.DONE, at, "", found);
    }
}
