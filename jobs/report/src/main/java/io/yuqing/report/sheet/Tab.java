/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.sheet;

import io.yuqing.report.form.XmlText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sheet of a workbook before it has rows.
 *
 * @param widths of its columns, in characters
 */
public record Tab(String name, List<Integer> widths) {
    /** More makes Excel call the file broken, and so do these signs. */
    private static final int LONGEST = 31;

    private static final String FORBIDDEN = "[\\[\\]:*?/\\\\\\p{Cntrl}]";

    public Tab {
        widths = List.copyOf(widths);
    }

    /** Under names that Excel takes, each another one. */
    static List<Tab> named(List<Tab> tabs) {
        Set<String> taken = new HashSet<>();
        List<Tab> named = new ArrayList<>();
        for (Tab tab : tabs) {
            String name = allowed(tab.name, "");
            for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = allowed(tab.name, "（" + i + "）");
            }
            named.add(new Tab(name, tab.widths));
        }
        return named;
    }

    private static String allowed(String name, String end) {
        String begin =
                XmlText.straight(name)
                        .replaceAll(FORBIDDEN, " ")
                        .replaceAll("^['\\s]+|['\\s]+$", "");
        int most = LONGEST - end.length();
        while (begin.length() > most) {
            begin = begin.substring(0, begin.offsetByCodePoints(begin.length(), -1));
        }
        return (begin.isBlank() ? "表" : begin) + end;
    }
}
