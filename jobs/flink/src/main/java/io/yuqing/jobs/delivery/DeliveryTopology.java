/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.connector.kafka.KeyedRecord;
import io.yuqing.connector.kafka.LogRecord;
import io.yuqing.domain.cases.plan.CalendarEnd;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.event.CaseMark;
import io.yuqing.domain.delivery.plan.DeliveryPlan;
import io.yuqing.jobs.delivery.cases.CaseFunction;
import io.yuqing.jobs.delivery.cases.table.CaseTables;
import io.yuqing.jobs.delivery.channel.ChannelFunction;
import io.yuqing.jobs.delivery.config.DeliverySetup;
import io.yuqing.jobs.delivery.event.EventFunction;
import io.yuqing.jobs.delivery.event.KeepEvent;
import io.yuqing.jobs.delivery.event.ReadAlerts;
import io.yuqing.jobs.delivery.heartbeat.HeartbeatOperator;
import io.yuqing.jobs.delivery.journal.DeliveryRow;
import io.yuqing.jobs.delivery.text.NoticeTexts;
import io.yuqing.wire.control.ControlRecord;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The whole delivery job on one screen. Production and every test call this one function. */
final class DeliveryTopology {
    private DeliveryTopology() {}

    /**
     * Wires the job.
     *
     * @param alerts records of the alerts topic, all of an alert in order
     * @param judgements of the second reading; none may ever come
     * @param silences changes of silences
     * @param cases null: none are kept
     * @param topicNames by id
     * @return a row for each attempt, and for each notice withheld
     */
    static DataStream<DeliveryRow> define(
            DataStream<KeyedRecord> alerts,
            DataStream<LogRecord> judgements,
            DataStream<ControlRecord> silences,
            CaseInput cases,
            DeliverySetup setup,
            Map<String, String> topicNames,
            NoticeTexts texts,
            DeliveryPorts ports) {
        DeliveryPlan plan = setup.plan();
        SingleOutputStreamOperator<AlertNews> steps =
                alerts.connect(judgements.broadcast(ReadAlerts.OPINIONS))
                        .process(new ReadAlerts(topicNames))
                        .name("read alerts")
                        .uid(DeliveryUids.READ);

        CaseTopology kept = cases == null ? null : CaseTopology.define(cases, plan);
        // Without cases nothing ever comes of it.
        DataStream<CaseMark> marks =
                kept == null ? steps.getSideOutput(CaseFunction.MARKS) : kept.marks();
        SingleOutputStreamOperator<Dispatch> decided =
                steps.keyBy(news -> news.toldAs)
                        .connect(marks.keyBy(mark -> mark.toldAs))
                        .process(new KeepEvent())
                        .name("keep the event of each alert")
                        .uid(DeliveryUids.KEEP_EVENT)
                        .keyBy(step -> step.eventKey)
                        .connect(silences.broadcast(EventFunction.SILENCES))
                        .process(new EventFunction(plan))
                        .name("decide by event")
                        .uid(DeliveryUids.EVENT);

        DataStream<Dispatch> ofCases =
                kept == null ? steps.getSideOutput(CaseFunction.NOTICES) : kept.notices();
        if (kept != null) {
            kept.write(decided.getSideOutput(EventFunction.FOR_CASES));
            CaseTables.add(kept.steps(), ports, DeliveryUids.CASE_TABLES);
        }

        DataStream<CalendarEnd> calendars =
                kept == null ? steps.getSideOutput(CaseFunction.CALENDARS) : kept.calendars();
        DataStream<Dispatch> heartbeats =
                steps.connect(calendars)
                        .transform(
                                "daily sign of life",
                                TypeInformation.of(Dispatch.class),
                                new HeartbeatOperator(plan, ports, ports))
                        .uid(DeliveryUids.HEARTBEAT)
                        .forceNonParallel()
                        // It asks ClickHouse, and alerts are not to wait for the answer.
                        .disableChaining();

        SingleOutputStreamOperator<DeliveryRow> attempts =
                decided.union(heartbeats, ofCases)
                        .keyBy(dispatch -> dispatch.channel)
                        .process(
                                new ChannelFunction(
                                        plan, setup.channels(), texts, ports, ports, ports))
                        .name("send by channel")
                        .uid(DeliveryUids.CHANNEL);

        return attempts.union(decided.getSideOutput(EventFunction.WITHHELD));
    }
}
