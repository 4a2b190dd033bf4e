/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.domain.delivery.AlertStep;
import io.yuqing.domain.delivery.DeliveryPlan;
import io.yuqing.domain.delivery.DeliveryReason;
import io.yuqing.domain.delivery.Department;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Heartbeat;
import io.yuqing.domain.delivery.NoticeIds;
import io.yuqing.domain.rule.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.operators.ProcessingTimeService.ProcessingTimeCallback;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Tells once a day that the monitoring is alive, or that it is not. Without state: the day's notice
 * has an id of its own, and the journal knows whether it was sent, so that after a restart shortly
 * past the hour it is sent once and not again. Its input only keeps it running.
 *
 * <p>An operator and not a process function, because those have timers for keys only, and this has
 * something to do although nothing ever arrives.
 */
final class HeartbeatOperator extends AbstractStreamOperator<Dispatch>
        implements OneInputStreamOperator<AlertStep, Dispatch>, ProcessingTimeCallback {
    private static final long serialVersionUID = 1L;

    /** A restart that takes no longer does not cost the day's sign of life. */
    private static final Duration CATCH_UP = Duration.ofMinutes(30);

    private final DeliveryPlan plan;
    private final Outside outside;
    private transient ScheduledFuture<?> next;

    HeartbeatOperator(DeliveryPlan plan, Outside outside) {
        this.plan = plan;
        this.outside = outside;
    }

    @Override
    public void open() throws Exception {
        super.open();
        if (plan.heartbeatAt() != null) {
            long now = getProcessingTimeService().getCurrentProcessingTime();
            register(now - CATCH_UP.toMillis());
        }
    }

    @Override
    public void processElement(StreamRecord<AlertStep> step) {}

    @Override
    public void close() throws Exception {
        if (next != null) {
            next.cancel(false);
        }
        super.close();
    }

    @Override
    public void onProcessingTime(long time) {
        long now = getProcessingTimeService().getCurrentProcessingTime();
        ZonedDateTime day = at(time).truncatedTo(ChronoUnit.DAYS);
        Heartbeat seen = outside.look(day.toInstant().toEpochMilli(), now);
        for (Dispatch dispatch : dispatches(seen, day.toLocalDate().toString(), now)) {
            output.collect(new StreamRecord<>(dispatch));
        }
        register(time);
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
