/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.view;

import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.gateway.desk.cases.post.CasePost;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The list of cases; the same whenever it is asked for within a minute.
 *
 * @param trouble why it may be behind; empty if it is not
 * @param columns those of states
 * @param watched those of what needs watching
 * @param ended those of the last thirty days, the newest first
 */
public record CaseBoard(
        String trouble, List<Column> columns, List<Column> watched, List<CaseCard> ended) {
    private static final int SHOWN = 12;
    private static final int MOST = 200;
    private static final Duration REMEMBERED = Duration.ofDays(30);

    /**
     * One column.
     *
     * @param first what is most pressing
     * @param rest what comes after it
     * @param unseen how many more there are
     */
    public record Column(
            String id,
            String word,
            int count,
            List<CaseCard> first,
            List<CaseCard> rest,
            int unseen) {
        /** Whether somebody should have done something by now. */
        public boolean isAlarming() {
            return id.equals(idOf(CaseColumn.LATE)) && count > 0;
        }
    }

    /**
     * @param posts what posts say, by case; asked for what may be shown, the most pressing first
     */
    public static CaseBoard of(
            List<CaseRecord> all,
            CaseFilter filter,
            String trouble,
            Function<List<CaseRecord>, Map<String, CasePost>> posts,
            Instant now) {
        List<CaseRecord> chosen = all.stream().filter(filter::matches).sorted(pressing()).toList();
        long since = now.minus(REMEMBERED).toEpochMilli();
        List<CaseRecord> over =
                chosen.stream()
                        .filter(record -> !record.isOpen() && record.endedAt >= since)
                        .sorted(Comparator.comparingLong(record -> -record.endedAt))
                        .limit(MOST)
                        .toList();
        List<CaseRecord> shown = new ArrayList<>(chosen);
        shown.removeIf(record -> !record.isOpen());
        shown.addAll(over);
        Map<String, CasePost> said = posts.apply(shown);
        Function<CaseRecord, CaseCard> card =
                record -> CaseCard.of(record, said.getOrDefault(record.caseId, CasePost.NONE), now);
        List<Column> columns = new ArrayList<>();
        List<Column> watched = new ArrayList<>();
        for (CaseColumn column : CaseColumn.values()) {
            boolean stands = column.compareTo(CaseColumn.LATE) < 0;
            (stands ? columns : watched).add(column(column, chosen, card, now));
        }
        return new CaseBoard(
                trouble,
                List.copyOf(columns),
                List.copyOf(watched),
                over.stream().map(card).toList());
    }

    /** What is due first; of what is never due the gravest. */
    private static Comparator<CaseRecord> pressing() {
        return Comparator.<CaseRecord>comparingLong(CaseBoard::dueAt)
                .thenComparing(record -> record.level, Comparator.reverseOrder())
                .thenComparingLong(record -> record.openedAt)
                .thenComparing(record -> record.caseId);
    }

    private static long dueAt(CaseRecord record) {
        return TimeLeft.of(record, Instant.EPOCH).map(TimeLeft::dueAt).orElse(Long.MAX_VALUE);
    }

    private static Column column(
            CaseColumn column,
            List<CaseRecord> chosen,
            Function<CaseRecord, CaseCard> card,
            Instant now) {
        List<CaseRecord> held =
                chosen.stream().filter(record -> column.holds(record, now)).toList();
        List<CaseCard> cards = held.stream().limit(MOST).map(card).toList();
        int cut = cards.size() <= SHOWN + 1 ? cards.size() : SHOWN;
        return new Column(
                idOf(column),
                column.word(),
                held.size(),
                cards.subList(0, cut),
                cards.subList(cut, cards.size()),
                held.size() - cards.size());
    }

    private static String idOf(CaseColumn column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    /** Of all columns, for the line of figures. */
    public List<Column> all() {
        List<Column> all = new ArrayList<>(columns);
        all.addAll(watched);
        return all;
    }
}
