/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit;

import io.javalin.http.Context;
import io.yuqing.gateway.desk.web.VisitLog;
import io.yuqing.gateway.unit.door.UnitVisit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each visit of a unit's page: which unit, what it did with which case, and what came
 * of it. No token, no query, nothing of a form, no address.
 */
final class UnitVisitLog {
    /** Its lines stand among those of the desk. */
    private static final Logger LOG = LoggerFactory.getLogger(VisitLog.NAME + ".units");

    private static final String UNIT = "yuqing.unit";
    private static final String WHERE = "yuqing.unit.where";

    private UnitVisitLog() {}

    /** Says who it is and what about. */
    static void visit(Context request, UnitVisit visit, String step) {
        request.attribute(UNIT, visit.unit());
        request.attribute(WHERE, visit.path() + (step.isEmpty() ? "" : "/" + step));
    }

    /** Says whose list it is. */
    static void list(Context request, String unit) {
        request.attribute(UNIT, unit);
        request.attribute(WHERE, "/unit");
    }

    /**
     * When the answer is known; of whoever is not let in the path stays unsaid: a token may be in
     * it.
     */
    static void write(Context request) {
        String unit = request.attribute(UNIT);
        String where = request.attribute(WHERE);
        LOG.info(
                "{} {} {} {}",
                unit == null ? "-" : unit,
                request.method().name(),
                where == null ? "-" : where,
                request.statusCode());
    }
}
