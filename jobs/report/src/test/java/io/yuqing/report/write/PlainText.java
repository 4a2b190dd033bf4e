/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write;

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
import java.util.List;
import java.util.stream.Collectors;

/** A report as lines of text, to be compared with what somebody wrote down. */
final class PlainText {
    private PlainText() {}

    static String of(Report report) {
        StringBuilder out = new StringBuilder("# " + report.title() + '\n');
        report.doubts().forEach(doubt -> out.append("! ").append(text(doubt.runs())).append('\n'));
        report.sections().forEach(section -> add(out, "##", section));
        return out.toString();
    }

    static String of(Section section) {
        StringBuilder out = new StringBuilder();
        section.blocks().forEach(block -> out.append(text(block)).append('\n'));
        return out.toString();
    }

    private static void add(StringBuilder out, String mark, Section section) {
        out.append(mark).append(' ').append(section.heading()).append('\n');
        section.blocks().forEach(block -> out.append(text(block)).append('\n'));
        section.parts().forEach(part -> add(out, mark + "#", part));
    }

    private static String text(Block block) {
        if (block instanceof Paragraph paragraph) {
            return text(paragraph.runs());
        }
        if (block instanceof FillIn fillIn) {
            return "【" + fillIn.prompt() + "】" + text(fillIn.filled());
        }
        if (block instanceof Quote quote) {
            return "“" + quote.text() + "”" + quote.itemId() + "：" + text(quote.caption());
        }
        if (block instanceof Grid grid) {
            return "| "
                    + grid.name()
                    + ": "
                    + String.join(" | ", grid.columns())
                    + grid.rows().stream()
                            .map(row -> "\n| " + shown(row))
                            .collect(Collectors.joining());
        }
        Course course = (Course) block;
        return "~ "
                + course.name()
                + ": "
                + String.join(" ", course.labels())
                + course.series().stream()
                        .map(each -> "\n~ " + each.name() + ": " + values(each.values()))
                        .collect(Collectors.joining());
    }

    private static String values(List<Figure> values) {
        return values.stream()
                .map(value -> value == null ? "-" : value.value().toPlainString())
                .collect(Collectors.joining(" "));
    }

    private static String shown(List<Run> row) {
        return row.stream().map(Run::shown).collect(Collectors.joining(" | "));
    }

    private static String text(List<Run> runs) {
        return runs.stream().map(Run::shown).collect(Collectors.joining());
    }
}
