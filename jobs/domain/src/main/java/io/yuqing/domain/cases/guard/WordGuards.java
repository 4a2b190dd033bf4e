/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.guard;

import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.Detail;
import io.yuqing.domain.cases.log.OpenSource;
import io.yuqing.domain.cases.log.Proposal;
import io.yuqing.domain.cases.log.ReportResult;
import io.yuqing.domain.cases.record.Refusal;
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

    private static final Map<Detail, ClosedList> LISTS = lists();

    private static final List<Detail> UNIT = List.of(Detail.LEAD, Detail.UNIT, Detail.SUGGESTED);
    private static final List<Detail> UNITS = List.of(Detail.HELPERS, Detail.UNITS);

    private WordGuards() {}

    private static Map<Detail, ClosedList> lists() {
        Map<Detail, ClosedList> lists = new EnumMap<>(Detail.class);
        lists.put(Detail.SOURCE, list(OpenSource.class, OpenSource::find));
        lists.put(Detail.LEVEL, list(Level.class, Level::find));
        lists.put(Detail.RESULT, list(ReportResult.class, ReportResult::find));
        lists.put(Detail.KIND, list(AnswerKind.class, AnswerKind::find));
        lists.put(Detail.PROPOSAL, list(Proposal.class, Proposal::find));
        return lists;
    }

    private static <E extends Enum<E> & Coded> ClosedList list(
            Class<E> type, Function<String, Optional<?>> find) {
        return new ClosedList(find, Codes.list(type).replace(", ", "、"));
    }

    static Refusal known(Attempt attempt) {
        for (Map.Entry<Detail, ClosedList> list : LISTS.entrySet()) {
            Detail detail = list.getKey();
            String word = attempt.text(detail);
            if (attempt.details().has(detail) && list.getValue().find().apply(word).isEmpty()) {
                return unknown(detail, word, list.getValue().words());
            }
        }
        return null;
    }

    static Refusal unknown(Detail detail, String word, String words) {
        return new Refusal(
                RefusalReason.UNKNOWN_WORD,
                "%s“%s”不在选项之内，请选：%s".formatted(detail.word(), Quoted.of(word), words));
    }

    static Refusal units(Attempt attempt) {
        List<String> units = new ArrayList<>();
        UNIT.stream().filter(attempt.details()::has).map(attempt::text).forEach(units::add);
        UNITS.forEach(detail -> units.addAll(attempt.details().texts(detail)));
        if (attempt.ownPart() == null) {
            // Who has a part may bring it to its end, whatever the directory says by now.
            units.add(attempt.by().acting());
        }
        for (String unit : units) {
            if (!attempt.plan().knows(unit)) {
                return new Refusal(
                        RefusalReason.UNKNOWN_UNIT,
                        "单位名录里没有“%s”，请改选或先加入名录".formatted(Quoted.of(unit)));
            }
        }
        String speaker = attempt.text(Detail.SPEAKER);
        return speaker.isEmpty() || attempt.plan().knows(speaker) || OfficeName.is(speaker)
                ? null
                : new Refusal(
                        RefusalReason.UNKNOWN_UNIT,
                        "发布单位“%s”不是单位名称，请写单位，不写个人".formatted(Quoted.of(speaker)));
    }
}
