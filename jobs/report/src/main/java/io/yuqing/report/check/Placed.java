/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.check;

import io.yuqing.report.model.Block;
import io.yuqing.report.model.Course;
import io.yuqing.report.model.Figure;
import io.yuqing.report.model.FillIn;
import io.yuqing.report.model.Grid;
import io.yuqing.report.model.Paragraph;
import io.yuqing.report.model.Quote;
import io.yuqing.report.model.Report;
import io.yuqing.report.model.Run;
import io.yuqing.report.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The figures and quotes of a report, each with where it stands.
 *
 * @param place heading of its section, and of the part of it
 */
public record Placed<T>(String place, T what) {
    /** As often as they stand there. */
    public static List<Placed<Figure>> figures(Report report) {
        List<Placed<Figure>> found = new ArrayList<>();
        report.doubts().forEach(doubt -> addRuns("首段", doubt.runs(), found));
        report.sections().forEach(section -> addFigures("", section, found));
        return found;
    }

    public static List<Placed<Quote>> quotes(Report report) {
        List<Placed<Quote>> found = new ArrayList<>();
        report.sections().forEach(section -> addQuotes("", section, found));
        return found;
    }

    private static void addFigures(String above, Section section, List<Placed<Figure>> found) {
        String place = place(above, section);
        section.blocks().forEach(block -> addBlock(place, block, found));
        section.parts().forEach(part -> addFigures(place, part, found));
    }

    private static void addQuotes(String above, Section section, List<Placed<Quote>> found) {
        String place = place(above, section);
        for (Block block : section.blocks()) {
            if (block instanceof Quote quote) {
                found.add(new Placed<>(place, quote));
            }
        }
        section.parts().forEach(part -> addQuotes(place, part, found));
    }

    private static String place(String above, Section section) {
        String heading = section.heading().isEmpty() ? "要点" : section.heading();
        return above.isEmpty() ? heading : above + "·" + heading;
    }

    private static void addBlock(String place, Block block, List<Placed<Figure>> found) {
        if (block instanceof Paragraph paragraph) {
            addRuns(place, paragraph.runs(), found);
        } else if (block instanceof FillIn fillIn) {
            addRuns(place, fillIn.filled(), found);
        } else if (block instanceof Quote quote) {
            addRuns(place, quote.caption(), found);
        } else if (block instanceof Grid grid) {
            grid.rows().forEach(row -> addRuns(place + "·" + grid.name(), row, found));
        } else if (block instanceof Course course) {
            course.series().stream()
                    .flatMap(series -> series.values().stream())
                    .filter(Objects::nonNull)
                    .forEach(value -> found.add(new Placed<>(place + "·" + course.name(), value)));
        }
    }

    private static void addRuns(String place, List<Run> runs, List<Placed<Figure>> found) {
        for (Run run : runs) {
            if (run instanceof Figure figure) {
                found.add(new Placed<>(place, figure));
            }
        }
    }
}
