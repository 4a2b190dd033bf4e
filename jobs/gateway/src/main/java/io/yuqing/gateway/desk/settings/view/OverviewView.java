/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.view;

import java.util.List;

/**
 * What can be set, and what was changed last.
 *
 * @param fault why something is missing on the page; empty if nothing is
 */
public record OverviewView(
        List<KindLine> kinds, List<FileLine> files, List<Change> changes, String fault) {
    /**
     * A kind of entries.
     *
     * @param count how many are in force; empty if that cannot be said
     */
    public record KindLine(String noun, String path, String what, String count) {}

    /**
     * Something that stands in a file.
     *
     * @param fault what is wrong with some; empty if nothing is
     */
    public record FileLine(String noun, String path, String what, String count, String fault) {}

    /**
     * One of the last changes.
     *
     * @param path of the entry
     */
    public record Change(HistoryLine line, String noun, String id, String path) {}
}
