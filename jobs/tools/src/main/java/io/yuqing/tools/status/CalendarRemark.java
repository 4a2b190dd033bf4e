/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.status;

import io.yuqing.control.standing.ControlKafka;
import io.yuqing.domain.cases.plan.CalendarEnd;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.field.FieldException;
import io.yuqing.tools.common.ToolException;
import io.yuqing.wire.cases.CasePlanJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** What somebody has to see to about the calendar of cases. */
final class CalendarRemark {
    private static final byte[] KEY = CasePlanJson.KEY.getBytes(StandardCharsets.UTF_8);

    private CalendarRemark() {}

    /**
     * A sentence; empty if there is nothing to do, or nobody can say: that keeps nobody from seeing
     * the rest.
     *
     * @param topic of cases, in which the settings in force stand
     */
    static String ask(ControlKafka kafka, String topic, Instant now) {
        byte[][] last = new byte[1][];
        try {
            kafka.read(
                    topic,
                    record ->
                            last[0] = Arrays.equals(KEY, record.key()) ? record.value() : last[0]);
            CasePlan plan = last[0] == null ? CasePlan.BARE : CasePlanJson.read(last[0]);
            return CalendarEnd.of(plan).sentence(now);
        } catch (ToolException | FieldException e) {
            return "";
        }
    }
}
