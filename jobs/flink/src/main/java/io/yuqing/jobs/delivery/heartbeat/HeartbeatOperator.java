/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.heartbeat;

import io.yuqing.domain.cases.plan.CalendarEnd;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.DeliveryReason;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Heartbeat;
import io.yuqing.domain.delivery.NoticeIds;
import io.yuqing.domain.delivery.plan.DeliveryPlan;
import io.yuqing.domain.delivery.plan.Department;
import io.yuqing.domain.rule.Level;
import io.yuqing.jobs.delivery.common.Workers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.operators.ProcessingTimeService.ProcessingTimeCallback;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells once a day that the monitoring is alive, or that it is not. Of its notices it keeps
 * nothing: the day's has an id of its own, and the journal knows whether it was sent, so that after
 * a restart shortly past the hour it is sent once and not again. Its first input only keeps it
 * running; the second says how far the calendar of cases reaches, which is all that it remembers.
 *
 * <p>An operator and not a process function, because those have timers for keys only, and this has
 * something to do although nothing ever arrives.
 */
public final class HeartbeatOperator extends AbstractStreamOperator<Dispatch>
        implements TwoInputStreamOperator<AlertNews, CalendarEnd, Dispatch>,
                ProcessingTimeCallback {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(HeartbeatOperator.class);

    /** A restart that takes no longer does not cost the day's sign of life. */
    private static final Duration CATCH_UP = Duration.ofMinutes(30);

    /** Then the notice is that the tables do not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long POLL_MILLIS = 100;

    private final DeliveryPlan plan;
    private final HeartbeatProbe probe;
    private final Workers workers;
    private transient ScheduledFuture<?> next;
    private transient ScheduledFuture<?> asking;
    private transient ExecutorService lookers;
    private transient ListState<CalendarEnd> calendars;

    /** Of the settings in force; null if none were read. */
    private transient CalendarEnd calendar;

    public HeartbeatOperator(DeliveryPlan plan, HeartbeatProbe probe, Workers workers) {
        this.plan = plan;
        this.probe = probe;
        this.workers = workers;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        calendars =
                context.getOperatorStateStore()
                        .getListState(new ListStateDescriptor<>("calendar", CalendarEnd.class));
        for (CalendarEnd kept : calendars.get()) {
            calendar = kept;
        }
    }

    @Override
    public void open() throws Exception {
        super.open();
        lookers = workers.threads("heartbeat");
        if (plan.heartbeatAt() != null) {
            long now = getProcessingTimeService().getCurrentProcessingTime();
            register(now - CATCH_UP.toMillis());
        }
    }

    @Override
    public void processElement1(StreamRecord<AlertNews> news) {}

    @Override
    public void processElement2(StreamRecord<CalendarEnd> settings) throws Exception {
        calendar = settings.getValue();
        calendars.update(List.of(calendar));
    }

    @Override
    public void close() throws Exception {
        if (next != null) {
            next.cancel(false);
        }
        if (asking != null) {
            asking.cancel(false);
        }
        if (lookers != null) {
            lookers.shutdownNow();
        }
        super.close();
    }

    @Override
    public void onProcessingTime(long time) {
        long now = getProcessingTimeService().getCurrentProcessingTime();
        ZonedDateTime day = at(time).truncatedTo(ChronoUnit.DAYS);
        long dayStart = day.toInstant().toEpochMilli();
        Future<Heartbeat> look = lookers.submit(() -> probe.look(dayStart, now));
        tell(look, day.toLocalDate().toString(), now);
        register(time);
    }

    /** As soon as the tables have answered, and without their answer if it takes too long. */
    private void tell(Future<Heartbeat> look, String day, long since) {
        long now = getProcessingTimeService().getCurrentProcessingTime();
        if (!look.isDone() && now - since < PATIENCE.toMillis()) {
            asking =
                    getProcessingTimeService()
                            .registerTimer(now + POLL_MILLIS, at -> tell(look, day, since));
            return;
        }
        Heartbeat seen = seen(look, since);
        seen.calendar = calendar == null ? "" : calendar.sentence(Instant.ofEpochMilli(since));
        for (Dispatch dispatch : dispatches(seen, day, now)) {
            output.collect(new StreamRecord<>(dispatch));
        }
    }

    private static Heartbeat seen(Future<Heartbeat> look, long at) {
        if (look.isDone()) {
            try {
                return look.get();
            } catch (ExecutionException e) {
                LOG.warn("The tables did not say how the monitoring is: {}", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        look.cancel(true);
        Heartbeat unknown = new Heartbeat();
        unknown.at = at;
        unknown.known = false;
        return unknown;
    }

    /** The next hour after this time; one that has just passed fires at once. */
    private void register(long after) {
        ZonedDateTime from = at(after);
        ZonedDateTime today = from.with(plan.heartbeatAt());
        ZonedDateTime due = today.isAfter(from) ? today : today.plusDays(1);
        this.next = getProcessingTimeService().registerTimer(due.toInstant().toEpochMilli(), this);
    }

    private List<Dispatch> dispatches(Heartbeat seen, String day, long now) {
        Map<String, Dispatch> byChannel = new LinkedHashMap<>();
        for (Department department : plan.heartbeatRecipients()) {
            for (String channel : department.channels()) {
                Dispatch dispatch =
                        byChannel.computeIfAbsent(channel, name -> dispatch(name, day, now));
                List<String> departments = new ArrayList<>(dispatch.departments);
                departments.add(department.name());
                dispatch.departments = departments;
                dispatch.heartbeat = seen;
            }
        }
        return new ArrayList<>(byChannel.values());
    }

    private static Dispatch dispatch(String channel, String day, long now) {
        Dispatch dispatch = new Dispatch();
        dispatch.id = NoticeIds.ofHeartbeat(day, channel);
        dispatch.channel = channel;
        dispatch.reason = DeliveryReason.HEARTBEAT;
        dispatch.level = Level.ORANGE;
        dispatch.decidedAt = now;
        dispatch.notBefore = now;
        return dispatch;
    }

    private ZonedDateTime at(long millis) {
        return Instant.ofEpochMilli(millis).atZone(plan.zone());
    }
}
