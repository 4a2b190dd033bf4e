/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.DeadlineStanding;
import io.yuqing.domain.field.Fields;
import java.util.Map;

/** A clock of a case: how its deadline stands, and the wording under which it began. */
final class ClockJson {
    private static final String SPEC = "spec";

    private ClockJson() {}

    static Map<String, Object> fields(Clock clock) {
        Map<String, Object> fields = StandingJson.deadline(clock.standing());
        fields.put(SPEC, DeadlineJson.fields(clock.spec()));
        return fields;
    }

    static Clock read(Fields fields) {
        DeadlineStanding standing = StandingJson.readDeadline(fields);
        return new Clock(
                DeadlineJson.readAny(fields.nested(SPEC)),
                standing.unit(),
                standing.startedAt(),
                standing.dueAt(),
                standing.nearAt(),
                standing.earlier(),
                standing.satisfiedAt(),
                standing.stoppedAt(),
                standing.stages());
    }
}
