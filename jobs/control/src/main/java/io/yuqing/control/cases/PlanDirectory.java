/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.cases;

import io.yuqing.domain.cases.plan.Joining;
import io.yuqing.domain.cases.plan.UnitPosts;
import io.yuqing.domain.field.Section;
import io.yuqing.domain.rule.Level;
import io.yuqing.wire.control.Matchers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The units to which cases go, and who hears beside them.
 *
 * @param departments by unit those that it names; one that names none is a department of its name
 * @param posts by unit, of those that name some
 */
record PlanDirectory(
        Set<String> units,
        Map<String, List<String>> departments,
        Map<String, UnitPosts> posts,
        List<Joining> joinings) {
    static final String KEY = "directory";
    static final String JOIN = "join";

    private static final String DEPARTMENTS = "departments";
    private static final String LEAD = "lead";
    private static final String CONTACT = "contact";
    private static final String DEPUTY = "deputy";

    /** What can be read of it; the rest are findings. */
    static PlanDirectory read(Section root) {
        Map<String, List<String>> departments = new TreeMap<>();
        Map<String, UnitPosts> posts = new TreeMap<>();
        Section section = root.section(KEY);
        for (String unit : section.keys()) {
            CasePlanFile.requireOffice(section, unit, unit);
            Section values = section.section(unit);
            values.allow(Set.of(DEPARTMENTS, LEAD, CONTACT, DEPUTY));
            List<String> named = values.texts(DEPARTMENTS);
            if (!named.isEmpty()) {
                departments.put(unit, named);
            }
            UnitPosts said =
                    new UnitPosts(post(values, LEAD), post(values, CONTACT), post(values, DEPUTY));
            if (!said.equals(UnitPosts.NONE)) {
                posts.put(unit, said);
            }
        }
        if (section.keys().isEmpty()) {
            root.missing(KEY, "name the units to which cases go, e.g. 水务局:");
        }
        return new PlanDirectory(
                section.keys(), departments, posts, joinings(root, section.keys()));
    }

    /** Empty if it is not said. */
    private static String post(Section unit, String key) {
        String post = unit.plain(key, "");
        CasePlanFile.requireOffice(unit, key, post);
        return post;
    }

    private static List<Joining> joinings(Section root, Set<String> units) {
        List<Joining> joinings = new ArrayList<>();
        for (Section each : root.list(JOIN)) {
            each.allow(Set.of("min-level", "units"));
            Level level =
                    Matchers.level(
                                    each,
                                    "min-level",
                                    each.required("min-level", "write a level, e.g. orange"))
                            .orElse(Level.RED);
            List<String> joined = each.texts("units");
            if (joined.isEmpty()) {
                each.missing("units", "name who is told beside, e.g. [政府办公室, 公安]");
            }
            for (String unit : joined) {
                if (!units.contains(unit)) {
                    each.refuse("units", unit, "is no unit of the directory: add it there");
                }
            }
            joinings.add(new Joining(level, joined));
        }
        return joinings;
    }
}
