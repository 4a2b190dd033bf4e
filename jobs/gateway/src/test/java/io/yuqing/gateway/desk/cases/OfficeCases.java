/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases;

import io.yuqing.control.cases.CaseAct;
import io.yuqing.control.cases.CaseLogException;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.gateway.desk.cases.source.CaseSource;
import io.yuqing.wire.cases.CaseEventJson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cases of an office in this process, whose log may be slow, lost or somebody else's turn. */
final class OfficeCases implements CaseSource {
    final CaseOffice office = new CaseOffice(OpenCases.PLAN, CaseEventJson.CANON);
    private final Map<String, String> texts = new HashMap<>();

    /** Why it may be behind. */
    volatile String trouble = "";

    volatile boolean ready = true;

    /** Whether nobody reads the log. */
    volatile boolean unread;

    /** What others do before an act of the desk reaches the log. */
    volatile Runnable before = () -> {};

    /** Follows that of the office. */
    Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return Instant.ofEpochMilli(office.now());
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    @Override
    public String trouble() {
        return trouble;
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public CasePlan plan() {
        return office.book.plan();
    }

    @Override
    public Seal lastSeal() {
        return Seal.NONE;
    }

    @Override
    public synchronized List<CaseRecord> all() {
        return office.book.all();
    }

    @Override
    public synchronized Optional<CaseRecord> find(String id) {
        return all().stream().filter(record -> record.caseId.startsWith(id)).findFirst();
    }

    @Override
    public synchronized List<CaseEvent> history(String caseId) {
        return office.events.stream().filter(event -> event.caseId().equals(caseId)).toList();
    }

    @Override
    public synchronized Optional<String> text(String actionId) {
        return Optional.ofNullable(texts.get(actionId));
    }

    @Override
    public synchronized Optional<CaseEvent> await(String actionId, Duration patience) {
        return office.events.stream()
                .filter(event -> event.cause().actionId().equals(actionId))
                .findFirst();
    }

    @Override
    public synchronized void append(CaseAct.Written act) throws CaseLogException {
        if (!trouble.isEmpty()) {
            throw new CaseLogException("没有登记：Kafka 没有收下，请再提交一次。", null);
        }
        before.run();
        if (!unread) {
            append(act.entry());
            if (act.text() != null) {
                texts.put(act.text().actionId(), act.text().text());
            }
        }
    }

    synchronized void append(Entry entry) {
        office.append(entry);
    }
}
