/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases;

import io.yuqing.domain.cases.fold.DueStages;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.time.CountyTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;

/**
 * When entries are due that no person writes: stages of deadlines, and the seal of each day. Only
 * cases of which something is due are looked at.
 */
final class CaseTimers {
    /** An entry that was not read so long after it was written is written again. */
    static final Duration AGAIN = Duration.ofMinutes(1);

    private static final long NEVER = Long.MAX_VALUE;

    /** When the next stage of each case is reached. */
    private final MapState<String, Long> next;

    /** The midnight at which the day before it is sealed. */
    private final ValueState<Long> midnight;

    private final ValueState<Long> set;

    CaseTimers(RuntimeContext context) {
        next = context.getMapState(new MapStateDescriptor<>("next", Types.STRING, Types.LONG));
        midnight = context.getState(new ValueStateDescriptor<>("midnight", Types.LONG));
        set = context.getState(new ValueStateDescriptor<>("timer", Types.LONG));
    }

    void keep(CaseRecord record, CasePlan plan) throws Exception {
        keep(record.caseId, record.isOpen() ? DueStages.next(record, plan) : NEVER);
    }

    void forget(String caseId) throws Exception {
        next.remove(caseId);
    }

    /** Cases of which a stage is reached; not asked for again before a while. */
    List<String> reached(long now) throws Exception {
        List<String> reached = new ArrayList<>();
        for (Map.Entry<String, Long> each : next.entries()) {
            if (each.getValue() <= now) {
                reached.add(each.getKey());
            }
        }
        for (String caseId : reached) {
            keep(caseId, now + AGAIN.toMillis());
        }
        return reached;
    }

    private void keep(String caseId, long time) throws Exception {
        if (time == NEVER) {
            next.remove(caseId);
        } else {
            next.put(caseId, time);
        }
    }

    /** The seal of the last day that is over, once; null while there is none. */
    Entry seal(long now) throws Exception {
        Long due = midnight.value();
        if (due == null || due > now) {
            return null;
        }
        LocalDate today = today(now);
        midnight.update(begin(today.plusDays(1)));
        String day = today.minusDays(1).toString();
        return Entry.act("seal/" + day, EntryType.SEAL, By.MACHINE)
                .with(Details.NONE.with(EntryDetail.DAY, day));
    }

    /**
     * Sets the one timer.
     *
     * @param earliest before which nothing is to be done
     */
    void schedule(TimerService timers, long now, long earliest) throws Exception {
        if (midnight.value() == null) {
            midnight.update(begin(today(now).plusDays(1)));
        }
        long wanted = midnight.value();
        for (long time : next.values()) {
            wanted = Math.min(wanted, time);
        }
        wanted = Math.max(wanted, earliest);
        Long before = set.value();
        if (before != null && before == wanted) {
            return;
        }
        if (before != null) {
            timers.deleteProcessingTimeTimer(before);
        }
        timers.registerProcessingTimeTimer(wanted);
        set.update(wanted);
    }

    /** The timer has come. */
    void fired() {
        set.clear();
    }

    private static LocalDate today(long now) {
        return Instant.ofEpochMilli(now).atZone(CountyTime.ZONE).toLocalDate();
    }

    private static long begin(LocalDate day) {
        return day.atStartOfDay(CountyTime.ZONE).toInstant().toEpochMilli();
    }
}
