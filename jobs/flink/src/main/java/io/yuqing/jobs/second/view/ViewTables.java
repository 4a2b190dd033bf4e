/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second.view;

import java.sql.SQLException;
import java.util.List;

/** What views are made of. */
interface ViewTables {
    /**
     * Live subjects, those that matter most first.
     *
     * @param since a topic that was commented on from then on is live, ms
     * @param read a subject whose comments were last read by then is due, ms
     */
    List<LiveSubject> live(long since, long read) throws SQLException;

    /**
     * @param since of a topic from when on, ms; a thread begins with its first
     */
    SubjectComments comments(LiveSubject subject, long since, long until) throws SQLException;
}
