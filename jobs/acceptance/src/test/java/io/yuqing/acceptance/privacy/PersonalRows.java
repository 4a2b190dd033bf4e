/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.privacy;

import io.yuqing.domain.privacy.PersonalCase;
import io.yuqing.domain.privacy.Secret;
import io.yuqing.domain.privacy.Survivors;
import io.yuqing.tools.stack.RunningStack;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything that the job wrote, each row looked at for the cases that it can be of. */
final class PersonalRows {
    private static final Pattern CASE =
            Pattern.compile("case-(\\d+)|source_?[oO]ffset\"?[:=] ?(\\d+)");

    private static final Pattern TIME = Pattern.compile("\\w+=\\d{4}-\\d{2}-\\d{2} [\\d:.]+\\n?");

    private final List<PersonalCase> cases;
    private final TreeMap<String, String> survivors = new TreeMap<>();
    private final TreeMap<String, Integer> looked = new TreeMap<>();

    PersonalRows(List<PersonalCase> cases) {
        this.cases = cases;
    }

    /** Place and kind of what was found, each with an example. */
    TreeMap<String, String> survivors() {
        return survivors;
    }

    /** How many cases were looked for, by table or topic. */
    TreeMap<String, Integer> looked() {
        return looked;
    }

    void scan(RunningStack stack) throws SQLException {
        WrittenRows.forEach(stack, this::scan);
    }

    private void scan(String place, String row) {
        Matcher numbers = CASE.matcher(row);
        List<Integer> seen = new ArrayList<>();
        while (numbers.find()) {
            int number =
                    Integer.parseInt(
                            numbers.group(1) != null ? numbers.group(1) : numbers.group(2));
            if (number < cases.size() && !seen.contains(number)) {
                seen.add(number);
                looked.merge(place, 1, Integer::sum);
                PersonalCase personal = cases.get(number);
                // By value, and without times: figures side by side are no number.
                for (String value : row.split("\t")) {
                    if (TIME.matcher(value).matches()) {
                        continue;
                    }
                    for (Secret left : Survivors.of(personal, value)) {
                        survivors.putIfAbsent(
                                place + ": " + personal.kind(), left.value() + " in " + row);
                    }
                }
            }
        }
    }
}
