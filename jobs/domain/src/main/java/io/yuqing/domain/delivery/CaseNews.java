/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

import java.util.List;
import java.util.Map;

/**
 * What delivery tells of a case: one step of it, for some of those whom it concerns. A plain class
 * with public fields, because it lives in Flink state. Times in ms, 0: not known.
 */
public final class CaseNews {
    public String caseId = "";

    /** Number of the event in its case. */
    public long seq;

    public CaseHappening happening = CaseHappening.OPENED;

    public String title = "";

    /** Whether the title is what somebody wrote, as that of a single post is. */
    public boolean quoted;

    /** Who is told, as offices are called; never a person. */
    public List<String> units = List.of();

    /** For whom in a unit it is, by unit, as 办公室值班; of those of which that is known. */
    public Map<String, String> posts = Map.of();

    /** The office whose step or deadline it is; empty if it is that of nobody in particular. */
    public String about = "";

    /**
     * Those of {@link #units} that no channel reaches: whoever is told in their place calls them.
     */
    public List<String> unreached = List.of();

    /** A duty to report to, as 分管领导; empty if there is none. */
    public String reportTo = "";

    /** What is to be done by {@link #dueAt}; empty if nothing is. */
    public String task = "";

    public long dueAt;

    /** The law that sets it; empty if it is local. */
    public String source = "";

    /** When it happened, by the clock of the log. */
    public long at;
}
