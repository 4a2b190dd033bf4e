/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.record.CaseStanding;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.cases.record.DeadlineStanding;
import io.yuqing.domain.cases.record.Move;
import io.yuqing.domain.cases.record.UnitState;
import io.yuqing.domain.cases.record.UnitTask;
import io.yuqing.domain.field.Fields;
import io.yuqing.domain.rule.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a case stands after an event: its state, its units, its deadlines. */
final class StandingJson {
    private StandingJson() {}

    static Map<String, Object> fields(CaseStanding standing) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("to", standing.state().code());
        fields.put("level", standing.level().code());
        fields.put("marks", standing.marks());
        fields.put("units", standing.units().stream().map(StandingJson::unit).toList());
        return fields;
    }

    static Map<String, Object> unit(UnitTask task) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("unit", task.unit());
        fields.put("lead", task.lead());
        fields.put("state", task.state().code());
        fields.put("assigned_at", CaseTimes.writeOrNull(task.assignedAt()));
        fields.put("acknowledged_at", CaseTimes.writeOrNull(task.acknowledgedAt()));
        fields.put("reported_at", CaseTimes.writeOrNull(task.reportedAt()));
        putMove(task.moved(), fields);
        return fields;
    }

    static void putMove(Move moved, Map<String, Object> fields) {
        fields.put("moved_seq", moved.seq());
        fields.put("moved_type", moved.type().code());
        fields.put("moved_by", moved.unit());
        fields.put("moved_at", CaseTimes.writeOrNull(moved.at()));
    }

    static Move readMove(Fields fields) {
        return new Move(
                fields.whole("moved_seq", 0, "write the number of an event"),
                fields.coded("moved_type", EntryType::find, "is not known; upgrade"),
                CaseFields.text(fields, "moved_by"),
                CaseTimes.read(fields, "moved_at"));
    }

    static CaseStanding read(Fields fields) {
        List<UnitTask> units = new ArrayList<>();
        for (Fields each : fields.each("units", "write a list of units")) {
            units.add(readUnit(each));
        }
        return new CaseStanding(
                fields.coded("to", CaseState::find, "write a state"),
                fields.coded("level", Level::find, "write a level"),
                units,
                CaseFields.texts(fields, "marks"));
    }

    static UnitTask readUnit(Fields fields) {
        return new UnitTask(
                CaseFields.required(fields, "unit"),
                fields.flag("lead"),
                fields.coded("state", UnitState::find, "write the state of a unit"),
                CaseTimes.read(fields, "assigned_at"),
                CaseTimes.read(fields, "acknowledged_at"),
                CaseTimes.read(fields, "reported_at"),
                readMove(fields));
    }

    static Map<String, Object> deadline(DeadlineStanding deadline) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", deadline.id());
        fields.put("unit", deadline.unit());
        fields.put("source", deadline.source());
        fields.put("started_at", CaseTimes.writeOrNull(deadline.startedAt()));
        fields.put("due_at", CaseTimes.writeOrNull(deadline.dueAt()));
        fields.put("near_at", CaseTimes.writeOrNull(deadline.nearAt()));
        fields.put("satisfied_at", CaseTimes.writeOrNull(deadline.satisfiedAt()));
        fields.put("stopped_at", CaseTimes.writeOrNull(deadline.stoppedAt()));
        fields.put("earlier", deadline.earlier().stream().map(CaseTimes::write).toList());
        fields.put("stages", deadline.stages());
        return fields;
    }

    static List<DeadlineStanding> deadlines(Fields fields) {
        List<DeadlineStanding> deadlines = new ArrayList<>();
        for (Fields each : fields.each("deadlines", "write a list of deadlines")) {
            deadlines.add(readDeadline(each));
        }
        return deadlines;
    }

    static DeadlineStanding readDeadline(Fields fields) {
        return new DeadlineStanding(
                CaseFields.required(fields, "id"),
                CaseFields.text(fields, "unit"),
                CaseFields.text(fields, "source"),
                CaseTimes.read(fields, "started_at"),
                CaseTimes.read(fields, "due_at"),
                CaseTimes.read(fields, "near_at"),
                CaseTimes.read(fields, "satisfied_at"),
                CaseTimes.read(fields, "stopped_at"),
                CaseTimes.all(fields, "earlier"),
                CaseFields.texts(fields, "stages"));
    }
}
