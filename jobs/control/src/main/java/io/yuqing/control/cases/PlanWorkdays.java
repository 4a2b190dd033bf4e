/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.cases;

import io.yuqing.domain.cases.plan.Workdays;
import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.field.Section;
import io.yuqing.wire.cases.WorkdaysJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads which days people work: yearly files of holiday-cn beside the file that names them. */
final class PlanWorkdays {
    private static final String FILE = "file";
    private static final String CLOSE = "close-of-business";

    private PlanWorkdays() {}

    /** Null if there is no calendar; also after a finding. */
    static Workdays read(Section section, Path folder) {
        if (section.keys().isEmpty()) {
            return null;
        }
        section.allow(Set.of(FILE, CLOSE));
        LocalTime close = close(section);
        List<String> names = section.texts(FILE);
        if (names.isEmpty()) {
            section.missing(FILE, "name the calendar of this year, e.g. calendar/2026.json");
        }
        List<byte[]> files = new ArrayList<>();
        for (String name : names) {
            try {
                files.add(Files.readAllBytes(folder.resolve(name)));
            } catch (IOException | InvalidPathException e) {
                section.refuse(
                        FILE,
                        name,
                        "cannot be read: name a file of holiday-cn beside this one, e.g."
                                + " calendar/2026.json");
            }
        }
        return close == null || files.size() < names.size() || files.isEmpty()
                ? null
                : workdays(section, names, files, close);
    }

    private static Workdays workdays(
            Section section, List<String> names, List<byte[]> files, LocalTime close) {
        try {
            return WorkdaysJson.ofFiles(files, close);
        } catch (FieldException e) {
            section.refuse(FILE, String.join(", ", names), "cannot be used: " + e.getMessage());
            return null;
        }
    }

    /** Null after a finding. */
    private static LocalTime close(Section section) {
        String text = section.plain(CLOSE, "17:30");
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            section.refuse(CLOSE, text, "is no time of day: write \"17:30\"");
            return null;
        }
    }
}
