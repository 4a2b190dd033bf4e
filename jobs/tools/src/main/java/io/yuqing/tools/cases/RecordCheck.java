/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import io.yuqing.domain.cases.chain.ChainFault;
import io.yuqing.domain.cases.chain.HistoryCheck;
import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.fold.CaseFold;
import io.yuqing.domain.cases.log.CaseText;
import io.yuqing.wire.cases.CaseEventJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what is stored of cases against the log, and names the first thing that differs. */
final class RecordCheck {
    private final LogRefold log;
    private final StoredRecord stored;

    RecordCheck(LogRefold log, StoredRecord stored) {
        this.log = log;
        this.stored = stored;
    }

    /**
     * In one Chinese sentence; empty if all is as the log has it.
     *
     * @param texts that stand in Kafka, by act
     */
    Optional<String> first(Map<String, CaseText> texts) {
        return stored.flaws.stream()
                .findFirst()
                .or(this::chain)
                .or(this::events)
                .or(this::seal)
                .or(() -> text(texts))
                .or(this::tail);
    }

    private Optional<String> chain() {
        return new HistoryCheck(CaseEventJson.CANON)
                .verify(stored.rows, List.of())
                .map(RecordCheck::sentence);
    }

    /** Rows by other rules than these are held by their chains and seals alone. */
    private Optional<String> events() {
        boolean comparable =
                stored.rows.values().stream()
                        .flatMap(List::stream)
                        .allMatch(event -> event.fold() == CaseFold.VERSION);
        if (!comparable) {
            return new HistoryCheck(CaseEventJson.CANON)
                    .verify(stored.rows, stored.seals)
                    .map(RecordCheck::sentence);
        }
        return HistoryCheck.compare(log.toldUntil(stored.lastOffset()), stored.rows)
                .map(RecordCheck::sentence);
    }

    private Optional<String> seal() {
        long last = stored.seals.stream().mapToLong(Seal::offset).max().orElse(-1);
        for (Seal seal : log.seals) {
            boolean must = stored.keepsSeals ? seal.offset() <= last : seal.offset() == last;
            if (must && !stored.seals.contains(seal)) {
                return Optional.of(seal.day() + " 的封印：被改动，或缺失。");
            }
        }
        return stored.seals.stream()
                .filter(seal -> !log.seals.contains(seal))
                .map(seal -> seal.day() + " 的封印：日志中没有，被改动或多出。")
                .findFirst();
    }

    private Optional<String> text(Map<String, CaseText> texts) {
        for (Map.Entry<String, String> digest : log.digests.entrySet()) {
            CaseText text = texts.get(digest.getKey());
            if (text == null) {
                return Optional.of("记录 " + digest.getKey() + " 的文字：缺失，日志中没有删去它的记录。");
            }
            if (!text.isThatOf(digest.getValue())) {
                return Optional.of("记录 " + digest.getKey() + " 的文字：被改动。");
            }
        }
        return log.struck.stream()
                .filter(texts::containsKey)
                .findFirst()
                .map(id -> "记录 " + id + " 的文字：已决定删去，却还在。");
    }

    private Optional<String> tail() {
        long last = stored.lastOffset();
        return log.told.values().stream()
                .flatMap(List::stream)
                .map(event -> event.cause().offset())
                .filter(offset -> offset > last)
                .min(Long::compare)
                .map(offset -> "日志第 %d 条起没有结果：通知作业没有运行或还没有跟上，否则就是末尾缺失。".formatted(offset));
    }

    private static String sentence(ChainFault fault) {
        String what =
                switch (fault.kind()) {
                    case CHANGED -> "被改动";
                    case REMOVED -> "缺失";
                    case SWAPPED -> "换了位置";
                    case REPEATED -> "重复";
                    case ADDED -> "多出，日志中没有";
                    case SEAL_BROKEN -> "封印不符：封印被改动，或有事项、末尾的步骤缺失";
                };
        if (fault.caseId().isEmpty()) {
            return what + "（" + fault.detail() + "）。";
        }
        String step = fault.seq() == 0 ? "整个事项" : " 第 " + fault.seq() + " 步";
        return "事项 " + fault.caseId() + step + "：" + what + "。";
    }
}
