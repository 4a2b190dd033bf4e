/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.domain.cases.plan.CalendarEnd;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.cases.CaseDispatches;
import io.yuqing.domain.delivery.event.CaseMark;
import io.yuqing.domain.delivery.plan.DeliveryPlan;
import io.yuqing.jobs.delivery.cases.AlertEntries;
import io.yuqing.jobs.delivery.cases.CaseFunction;
import io.yuqing.jobs.delivery.cases.CaseLogWriter;
import io.yuqing.jobs.delivery.cases.CaseStep;
import io.yuqing.jobs.delivery.cases.CaseWrite;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The part of the job that keeps cases: from their log to what comes of it, and back into it. */
final class CaseTopology {
    private final CaseInput input;
    private final SingleOutputStreamOperator<CaseStep> steps;

    private CaseTopology(CaseInput input, SingleOutputStreamOperator<CaseStep> steps) {
        this.input = input;
        this.steps = steps;
    }

    static CaseTopology define(CaseInput input, DeliveryPlan plan) {
        return new CaseTopology(
                input,
                input.log()
                        .keyBy(entry -> CaseFunction.KEY)
                        .process(new CaseFunction(input.start(), new CaseDispatches(plan)))
                        .name("read the log of cases")
                        .uid(DeliveryUids.CASES));
    }

    /** What came of each entry, for tables. */
    DataStream<CaseStep> steps() {
        return steps;
    }

    /** For those whom a step concerns. */
    DataStream<Dispatch> notices() {
        return steps.getSideOutput(CaseFunction.NOTICES);
    }

    /** What cases say of reminders. */
    DataStream<CaseMark> marks() {
        return steps.getSideOutput(CaseFunction.MARKS);
    }

    /** For the daily sign of life. */
    DataStream<CalendarEnd> calendars() {
        return steps.getSideOutput(CaseFunction.CALENDARS);
    }

    /**
     * Writes what cases become, and steps of alerts into their log.
     *
     * @param alerts steps that matter, with the event that people know them by
     */
    void write(DataStream<AlertNews> alerts) {
        DataStream<CaseWrite> entries =
                alerts.process(new AlertEntries())
                        .name("alerts for the log of cases")
                        .uid(DeliveryUids.CASE_ALERTS);
        steps.getSideOutput(CaseFunction.WRITES)
                .union(entries)
                .process(new CaseLogWriter(input.opener()))
                .name("topics of cases")
                .uid(DeliveryUids.CASE_WRITER);
    }
}
