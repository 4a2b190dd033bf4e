/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.check;

import io.yuqing.report.model.Block;
import io.yuqing.report.model.Course;
import io.yuqing.report.model.Excerpt;
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

/**
 * The figures and quotes of a report, each with where it stands.
 *
 * @param place heading of its section, and of the part of it
 */
public record Placed<T>(String place, T what) {
    /** As often as they stand there. */
    public static List<Placed<Figure>> figures(Report report) {
        return runs(report, Figure.class);
    }

    /** Beginnings of texts in sentences and tables. */
    public static List<Placed<Excerpt>> excerpts(Report report) {
        return runs(report, Excerpt.class);
    }

    public static List<Placed<Quote>> quotes(Report report) {
        List<Placed<Quote>> found = new ArrayList<>();
        report.sections().forEach(section -> addQuotes("", section, found));
        return found;
    }

    private static <R extends Run> List<Placed<R>> runs(Report report, Class<R> kind) {
        List<Placed<R>> found = new ArrayList<>();
        report.doubts().forEach(doubt -> addRuns("首段", doubt.runs(), kind, found));
        report.sections().forEach(section -> addSection("", section, kind, found));
        return found;
    }

    private static <R extends Run> void addSection(
            String above, Section section, Class<R> kind, List<Placed<R>> found) {
        String place = place(above, section);
        section.blocks().forEach(block -> addBlock(place, block, kind, found));
        section.parts().forEach(part -> addSection(place, part, kind, found));
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

    private static <R extends Run> void addBlock(
            String place, Block block, Class<R> kind, List<Placed<R>> found) {
        if (block instanceof Paragraph paragraph) {
            addRuns(place, paragraph.runs(), kind, found);
        } else if (block instanceof FillIn fillIn) {
            addRuns(place, fillIn.filled(), kind, found);
        } else if (block instanceof Quote quote) {
            addRuns(place, quote.caption(), kind, found);
        } else if (block instanceof Grid grid) {
            grid.rows().forEach(row -> addRuns(place + "·" + grid.name(), row, kind, found));
        } else if (block instanceof Course course) {
            for (Course.Series series : course.series()) {
                addRuns(place + "·" + course.name(), series.values(), kind, found);
            }
        }
    }

    /**
     * @param runs may hold null: what is not known of a chart
     */
    private static <R extends Run> void addRuns(
            String place, List<? extends Run> runs, Class<R> kind, List<Placed<R>> found) {
        for (Run run : runs) {
            if (kind.isInstance(run)) {
                found.add(new Placed<>(place, kind.cast(run)));
            }
        }
    }
}
