/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.cases;

import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was read of the topics of cases. Its only clock is theirs. Not for several threads. */
final class StandBook {
    /** Acts of which somebody may still wait for what they brought about. */
    private static final int RECENT = 10_000;

    final Map<String, CaseRecord> cases = new TreeMap<>();
    final Map<String, String> texts = new HashMap<>();
    CasePlan plan = CasePlan.BARE;
    Seal seal = Seal.NONE;

    private final Duration kept;
    private final Map<String, List<CaseEvent>> histories = new HashMap<>();
    private final Map<String, CaseEvent> recent =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, CaseEvent> eldest) {
                    return size() > RECENT;
                }
            };
    private long time;

    /**
     * @param kept how long after its end the history of a case is
     */
    StandBook(Duration kept) {
        this.kept = kept;
    }

    void put(CaseRecord record) {
        cases.put(record.caseId, record);
        time = Math.max(time, Math.max(record.endedAt, record.moved.at()));
    }

    void remove(String caseId) {
        cases.remove(caseId);
        histories.remove(caseId);
    }

    /** One that comes again after a restart of the job is the same. */
    void add(CaseEvent event) {
        time = Math.max(time, event.at());
        recent.putIfAbsent(event.cause().actionId(), event);
        if (event.cause().type() == EntryType.STRIKE && !event.isRefused()) {
            // Shown no more from then on, whenever the topic of texts loses it.
            texts.remove(event.cause().details().text(EntryDetail.ENTRY));
        }
        if (event.seq() == 0 || isOld(event)) {
            return;
        }
        List<CaseEvent> history =
                histories.computeIfAbsent(event.caseId(), id -> new ArrayList<>());
        if (history.isEmpty() || history.get(history.size() - 1).seq() < event.seq()) {
            history.add(event);
        }
    }

    /**
     * Of a case that has gone from its topic, or whose end is long ago. The state after an event
     * may come later than the event: one that the state does not know yet is not old.
     */
    private boolean isOld(CaseEvent last) {
        CaseRecord record = cases.get(last.caseId());
        long since = time - kept.toMillis();
        if (record == null) {
            return last.at() < since;
        }
        return last.seq() <= record.seq && !record.isOpen() && record.endedAt < since;
    }

    void forgetOld() {
        histories.values().removeIf(history -> isOld(history.get(history.size() - 1)));
    }

    List<CaseEvent> history(String caseId) {
        return List.copyOf(histories.getOrDefault(caseId, List.of()));
    }

    /** What the act brought about first; null if that is not known. */
    CaseEvent brought(String actionId) {
        return recent.get(actionId);
    }

    /** Whether the state of its case is at least that after the event. */
    boolean hasStateOf(CaseEvent event) {
        CaseRecord record = cases.get(event.caseId());
        return event.seq() == 0 || record != null && record.seq >= event.seq();
    }

    /**
     * Cases that are open again, and whose beginning was passed over when they were not; each with
     * the event at which it begins here.
     */
    List<String> withoutBeginning() {
        return histories.entrySet().stream()
                .filter(each -> isOpen(each.getKey()) && each.getValue().get(0).seq() > 1)
                .map(each -> each.getKey() + "/" + each.getValue().get(0).seq())
                .toList();
    }

    private boolean isOpen(String caseId) {
        CaseRecord record = cases.get(caseId);
        return record != null && record.isOpen();
    }
}
