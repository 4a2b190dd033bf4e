/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.meaning;

import io.yuqing.gateway.desk.subject.part.OpinionLine;
import io.yuqing.gateway.desk.subject.read.Opinion;
import io.yuqing.gateway.desk.subject.read.Scope;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Instant;
import java.util.List;

/**
 * 网民观点 of a page: by meaning if the second-reading job grouped these comments of late, else by
 * common words.
 *
 * @param meaning null if there is none
 * @param words empty if there is a meaning, or no comment
 */
public record OpinionsPart(MeaningPart meaning, List<OpinionLine> words) {
    public static final OpinionsPart NONE = new OpinionsPart(null, List.of());

    public static OpinionsPart ask(Tables tables, Scope scope, Instant now) throws TablesException {
        List<StoredView> stored = StoredView.ask(tables, scope);
        return stored.isEmpty()
                ? new OpinionsPart(null, OpinionLine.of(Opinion.ask(tables, scope), now))
                : new OpinionsPart(StoredView.part(tables, scope, stored, now), List.of());
    }
}
