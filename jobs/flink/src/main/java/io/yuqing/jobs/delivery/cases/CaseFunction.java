/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases;

import io.yuqing.connector.kafka.LogRecord;
import io.yuqing.domain.cases.fold.CaseFold;
import io.yuqing.domain.cases.fold.DueStages;
import io.yuqing.domain.cases.fold.FoldResult;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.plan.CalendarEnd;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.cases.CaseDispatches;
import io.yuqing.domain.delivery.event.CaseMark;
import io.yuqing.domain.field.FieldException;
import io.yuqing.jobs.delivery.common.DeliveryMetrics;
import io.yuqing.wire.cases.CaseEntryJson;
import io.yuqing.wire.cases.CaseEventJson;
import io.yuqing.wire.cases.SealJson;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.FlinkRuntimeException;
import org.apache.flink.util.OutputTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the log of cases through {@link CaseFold}, under one key, for it has one order. Hands out
 * what comes of it; timers append entries, which come back through the log. An entry that cannot be
 * read is counted and left out: one bad record must not stop what tells people.
 */
public final class CaseFunction extends KeyedProcessFunction<String, LogRecord, CaseStep> {
    private static final long serialVersionUID = 1L;

    /** The one key. */
    public static final String KEY = "cases";

    /** Records for the topics of cases. */
    public static final OutputTag<CaseWrite> WRITES =
            new OutputTag<>("case-writes", TypeInformation.of(CaseWrite.class));

    /** What cases say of reminders of their alerts. */
    public static final OutputTag<CaseMark> MARKS =
            new OutputTag<>("case-marks", TypeInformation.of(CaseMark.class));

    /** Notices for those whom a step concerns. */
    public static final OutputTag<Dispatch> NOTICES =
            new OutputTag<>("case-notices", TypeInformation.of(Dispatch.class));

    /** How far the calendar of the settings in force reaches. */
    public static final OutputTag<CalendarEnd> CALENDARS =
            new OutputTag<>("case-calendars", TypeInformation.of(CalendarEnd.class));

    /** Older ones are no news to anybody. */
    static final Duration NEWS_FOR = Duration.ofDays(7);

    /** What has an earlier time of its own was done elsewhere, as after a backup was put back. */
    static final Duration DATED_BACK = Duration.ofMinutes(10);

    /** Nothing was read for so long: the log has no more, whatever its end was said to be. */
    static final Duration QUIET = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(CaseFunction.class);

    private final LogStart start;
    private final CaseDispatches dispatches;
    private transient CaseFold fold;
    private transient StateCaseBook book;
    private transient CaseTimers timers;
    private transient ValueState<Long> position;
    private transient Counter read;
    private transient Counter unreadable;
    private transient long lastReadAt;

    public CaseFunction(LogStart start, CaseDispatches dispatches) {
        this.start = start;
        this.dispatches = dispatches;
    }

    @Override
    public void open(OpenContext context) {
        fold = new CaseFold(CaseEventJson.CANON);
        book = new StateCaseBook(getRuntimeContext());
        timers = new CaseTimers(getRuntimeContext());
        position = getRuntimeContext().getState(new ValueStateDescriptor<>("position", Types.LONG));
        MetricGroup metrics = getRuntimeContext().getMetricGroup();
        read = metrics.counter(DeliveryMetrics.CASE_ENTRIES);
        unreadable = metrics.counter(DeliveryMetrics.CASE_ENTRIES_UNREADABLE);
    }

    @Override
    public void processElement(LogRecord record, Context context, Collector<CaseStep> out)
            throws Exception {
        long now = context.timerService().currentProcessingTime();
        lastReadAt = now;
        position.update(record.offset + 1);
        Optional<Entry> entry = entry(record);
        if (entry.isPresent()) {
            apply(entry.get(), tells(record, entry.get(), now), now, context, out);
        }
        timers.schedule(context.timerService(), now, earliest(now));
    }

    private Optional<Entry> entry(LogRecord record) {
        read.inc();
        try {
            return Optional.of(CaseEntryJson.read(record.value, record.offset, record.at));
        } catch (FieldException e) {
            leaveOut(record.offset, "it is no entry that this version can read");
            return Optional.empty();
        }
    }

    /** Without anything of what it says. */
    private void leaveOut(long offset, String why) {
        unreadable.inc();
        LOG.error("The entry at offset {} of the log of cases was left out: {}.", offset, why);
    }

    /**
     * Whether people may be told of it. Not of what was told before, and only read again because
     * state was lost, and not of what is too old to be news.
     */
    private boolean tells(LogRecord record, Entry entry, long now) {
        return record.offset >= start.toldUpTo()
                && now - entry.recordedAt() < NEWS_FOR.toMillis()
                && record.at - entry.recordedAt() < DATED_BACK.toMillis();
    }

    private void apply(
            Entry entry, boolean tells, long now, Context context, Collector<CaseStep> out)
            throws Exception {
        FoldResult result;
        try {
            result = fold.apply(book, entry);
        } catch (FlinkRuntimeException e) {
            throw e;
        } catch (RuntimeException e) {
            book.discard();
            leaveOut(entry.offset(), "the fold threw " + e.getClass().getName());
            return;
        }
        Map<String, StateCaseBook.Kept> changed = new HashMap<>();
        for (StateCaseBook.Kept kept : book.commit()) {
            changed.put(kept.caseId(), kept);
            context.output(WRITES, CaseWrite.standing(kept.caseId(), kept.bytes()));
            follow(kept, context);
        }
        for (CaseEvent event : result.events()) {
            byte[] bytes = CaseEventJson.value(event);
            context.output(WRITES, CaseWrite.event(event, bytes));
            String struck = event.cause().details().text(EntryDetail.ENTRY);
            if (event.cause().type() == EntryType.STRIKE && !event.isRefused()) {
                context.output(WRITES, CaseWrite.struck(struck));
            }
            StateCaseBook.Kept kept = changed.get(event.caseId());
            out.collect(CaseStep.of(bytes, kept == null ? null : kept.bytes()));
            if (tells && kept != null && kept.record() != null) {
                dispatches
                        .of(event, kept.record(), book.plan(), now)
                        .forEach(notice -> context.output(NOTICES, notice));
            }
        }
        if (result.seal() != null) {
            context.output(WRITES, CaseWrite.seal(result.seal()));
            out.collect(CaseStep.of(SealJson.value(result.seal())));
        }
        if (entry.type() == EntryType.SETTINGS) {
            context.output(WRITES, CaseWrite.plan(book.plan()));
            context.output(CALENDARS, CalendarEnd.of(book.plan()));
            for (CaseRecord record : book.all()) {
                timers.keep(record, book.plan());
            }
        }
    }

    private void follow(StateCaseBook.Kept kept, Context context) throws Exception {
        if (kept.record() == null) {
            timers.forget(kept.caseId());
            return;
        }
        timers.keep(kept.record(), book.plan());
        CaseMarks.of(kept.record(), book.plan()).forEach(mark -> context.output(MARKS, mark));
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<CaseStep> out)
            throws Exception {
        timers.fired();
        long now = Math.max(time, context.timerService().currentProcessingTime());
        // After a restart there may be more to read, too.
        lastReadAt = lastReadAt == 0 ? now : lastReadAt;
        if (earliest(now) <= now) {
            for (String caseId : timers.reached(now)) {
                append(due(caseId, now), context);
            }
            Entry seal = timers.seal(now);
            append(seal == null ? List.of() : List.of(seal), context);
        }
        timers.schedule(context.timerService(), now, earliest(now));
    }

    private List<Entry> due(String caseId, long now) throws Exception {
        CaseRecord record = book.find(caseId).orElse(null);
        if (record == null || !record.isOpen()) {
            timers.forget(caseId);
            return List.of();
        }
        return DueStages.reached(record, book.plan(), now);
    }

    private static void append(List<Entry> entries, Context context) {
        entries.forEach(entry -> context.output(WRITES, CaseWrite.entry(entry)));
    }

    /**
     * Before which timers wait: while the log is read from its beginning, what a deadline came to
     * stands further on in it.
     */
    private long earliest(long now) throws Exception {
        Long next = position.value();
        boolean behind = next == null || next < start.end();
        return behind && now - lastReadAt < QUIET.toMillis() ? lastReadAt + QUIET.toMillis() : 0;
    }
}
