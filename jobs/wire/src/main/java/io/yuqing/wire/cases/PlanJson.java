/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.plan.DeadlineSpec;
import io.yuqing.domain.cases.plan.Escalation;
import io.yuqing.domain.cases.plan.Joining;
import io.yuqing.domain.cases.plan.UnitPosts;
import io.yuqing.domain.cases.plan.Within;
import io.yuqing.domain.delivery.plan.QuietHours;
import io.yuqing.domain.field.Fields;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.time.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The settings of cases as they stand in the log. */
final class PlanJson {
    private PlanJson() {}

    static Map<String, Object> fields(CasePlan plan) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("open_from", plan.openFrom().code());
        fields.put("reopen_within", Durations.write(plan.reopenWithin()));
        fields.put("return_within", Durations.write(plan.returnWithin()));
        fields.put("desk", plan.desk());
        fields.put("desks", plan.desks());
        fields.put("supervise", plan.supervise());
        fields.put("workdays", WorkdaysJson.fields(plan.workdays()));
        fields.put(
                "quiet",
                plan.quiet() == null ? null : plan.quiet().from() + "-" + plan.quiet().until());
        fields.put("deadlines", plan.deadlines().stream().map(DeadlineJson::fields).toList());
        fields.put("near_percent", plan.nearPercent());
        fields.put("escalate", plan.escalations().stream().map(PlanJson::escalation).toList());
        fields.put("directory", List.copyOf(plan.directory()));
        if (!plan.departments().isEmpty()) {
            fields.put("departments", plan.departments());
        }
        if (!plan.joinings().isEmpty()) {
            fields.put("join", plan.joinings().stream().map(PlanJson::joining).toList());
        }
        if (!plan.posts().isEmpty()) {
            Map<String, Object> posts = new LinkedHashMap<>();
            plan.posts().forEach((unit, each) -> posts.put(unit, posts(each)));
            fields.put("posts", posts);
        }
        return fields;
    }

    private static Map<String, Object> joining(Joining joining) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("min_level", joining.minLevel().code());
        fields.put("units", joining.units());
        return fields;
    }

    private static Map<String, Object> posts(UnitPosts posts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("lead", posts.lead());
        fields.put("contact", posts.contact());
        fields.put("deputy", posts.deputy());
        return fields;
    }

    private static Map<String, Object> escalation(Escalation escalation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("after", escalation.after().write());
        fields.put("tell", escalation.tell());
        fields.put("supervises", escalation.supervises());
        return fields;
    }

    static CasePlan read(Fields fields) {
        List<DeadlineSpec> deadlines = new ArrayList<>();
        for (Fields each : fields.each("deadlines", "write a list of deadlines")) {
            deadlines.add(DeadlineJson.read(each));
        }
        List<Escalation> escalations = new ArrayList<>();
        for (Fields each : fields.each("escalate", "write a list of stages")) {
            escalations.add(
                    new Escalation(
                            within(each, "after"),
                            CaseFields.texts(each, "tell"),
                            each.flag("supervises")));
        }
        try {
            return new CasePlan(
                    level(fields, "open_from"),
                    duration(fields, "reopen_within"),
                    duration(fields, "return_within"),
                    CaseFields.required(fields, "desk"),
                    fields.pairs("desks"),
                    CaseFields.required(fields, "supervise"),
                    fields.has("workdays") ? WorkdaysJson.read(fields.nested("workdays")) : null,
                    fields.has("quiet") ? parsed(fields, "quiet", QuietHours::parse) : null,
                    deadlines,
                    Math.toIntExact(
                            Math.min(101, fields.whole("near_percent", 0, "write a number"))),
                    escalations,
                    new LinkedHashSet<>(CaseFields.texts(fields, "directory")),
                    departments(fields),
                    joinings(fields),
                    posts(fields));
        } catch (IllegalArgumentException e) {
            throw CaseFields.refused("the settings cannot be used", e);
        }
    }

    private static Map<String, List<String>> departments(Fields fields) {
        Map<String, List<String>> departments = new TreeMap<>();
        if (fields.has("departments")) {
            Fields units = fields.nested("departments");
            units.keys().forEach(unit -> departments.put(unit, CaseFields.texts(units, unit)));
        }
        return departments;
    }

    private static List<Joining> joinings(Fields fields) {
        List<Joining> joinings = new ArrayList<>();
        if (!fields.has("join")) {
            return joinings;
        }
        for (Fields each : fields.each("join", "write a list of levels with units")) {
            joinings.add(new Joining(level(each, "min_level"), CaseFields.texts(each, "units")));
        }
        return joinings;
    }

    private static Map<String, UnitPosts> posts(Fields fields) {
        Map<String, UnitPosts> posts = new TreeMap<>();
        if (fields.has("posts")) {
            Fields units = fields.nested("posts");
            for (String unit : units.keys()) {
                Fields each = units.nested(unit);
                posts.put(
                        unit,
                        new UnitPosts(
                                CaseFields.text(each, "lead"),
                                CaseFields.text(each, "contact"),
                                CaseFields.text(each, "deputy")));
            }
        }
        return posts;
    }

    static Level level(Fields fields, String field) {
        return fields.coded(field, Level::find, "write a level");
    }

    static Within within(Fields fields, String field) {
        return parsed(fields, field, Within::parse);
    }

    private static Duration duration(Fields fields, String field) {
        return parsed(fields, field, PlanJson::natural);
    }

    private static Duration natural(String text) {
        Within within = Within.parse(text);
        if (within.inWorkdays()) {
            throw new IllegalArgumentException("is in working days: " + Durations.REMEDY);
        }
        return within.natural();
    }

    private static <T> T parsed(Fields fields, String field, Function<String, T> parser) {
        String text = CaseFields.required(fields, field);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            fields.problem(field, e.getMessage());
            return null;
        }
    }
}
