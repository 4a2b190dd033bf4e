/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.guard;

import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.OpenSource;
import io.yuqing.domain.cases.log.Proposal;
import io.yuqing.domain.cases.log.ReportResult;
import io.yuqing.domain.cases.record.CaseRefusal;
import io.yuqing.domain.cases.record.RefusalReason;
import io.yuqing.domain.delivery.OfficeName;
import io.yuqing.domain.rule.Coded;
import io.yuqing.domain.rule.Codes;
import io.yuqing.domain.rule.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Words of closed lists, and names of units: the directory knows them, so nobody can sign. */
final class WordGuards {
    private record ClosedList(Function<String, Optional<?>> find, String words) {}

    private static final Map<EntryDetail, ClosedList> LISTS = lists();

    private static final List<EntryDetail> UNIT =
            List.of(EntryDetail.LEAD, EntryDetail.UNIT, EntryDetail.SUGGESTED);
    private static final List<EntryDetail> UNITS = List.of(EntryDetail.HELPERS, EntryDetail.UNITS);

    private WordGuards() {}

    private static Map<EntryDetail, ClosedList> lists() {
        Map<EntryDetail, ClosedList> lists = new EnumMap<>(EntryDetail.class);
        lists.put(EntryDetail.SOURCE, list(OpenSource.class, OpenSource::find));
        lists.put(EntryDetail.LEVEL, list(Level.class, Level::find));
        lists.put(EntryDetail.RESULT, list(ReportResult.class, ReportResult::find));
        lists.put(EntryDetail.KIND, list(AnswerKind.class, AnswerKind::find));
        lists.put(EntryDetail.PROPOSAL, list(Proposal.class, Proposal::find));
        return lists;
    }

    private static <E extends Enum<E> & Coded> ClosedList list(
            Class<E> type, Function<String, Optional<?>> find) {
        return new ClosedList(find, Codes.list(type).replace(", ", "、"));
    }

    static CaseRefusal known(Attempt attempt) {
        for (Map.Entry<EntryDetail, ClosedList> list : LISTS.entrySet()) {
            EntryDetail detail = list.getKey();
            String word = attempt.text(detail);
            if (attempt.details().has(detail) && list.getValue().find().apply(word).isEmpty()) {
                return unknown(detail, word, list.getValue().words());
            }
        }
        return null;
    }

    static CaseRefusal unknown(EntryDetail detail, String word, String words) {
        return new CaseRefusal(
                RefusalReason.UNKNOWN_WORD,
                "%s“%s”不在选项之内，请选：%s".formatted(detail.word(), Quoted.of(word), words));
    }

    static CaseRefusal units(Attempt attempt) {
        List<String> units = new ArrayList<>();
        UNIT.stream().filter(attempt.details()::has).map(attempt::text).forEach(units::add);
        UNITS.forEach(detail -> units.addAll(attempt.details().texts(detail)));
        if (attempt.ownPart() == null) {
            // Who has a part may bring it to its end, whatever the directory says by now.
            units.add(attempt.by().acting());
        }
        for (String unit : units) {
            if (!attempt.plan().knows(unit)) {
                return new CaseRefusal(
                        RefusalReason.UNKNOWN_UNIT,
                        "单位名录里没有“%s”，请改选或先加入名录".formatted(Quoted.of(unit)));
            }
        }
        String speaker = attempt.text(EntryDetail.SPEAKER);
        return speaker.isEmpty() || attempt.plan().knows(speaker) || OfficeName.is(speaker)
                ? null
                : new CaseRefusal(
                        RefusalReason.UNKNOWN_UNIT,
                        "发布单位“%s”不是单位名称，请写单位，不写个人".formatted(Quoted.of(speaker)));
    }
}
