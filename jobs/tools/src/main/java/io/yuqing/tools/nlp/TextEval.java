/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import io.yuqing.nlp.category.Category;
import io.yuqing.nlp.category.Routing;
import io.yuqing.nlp.sentiment.Sentiment;
import io.yuqing.tools.common.file.TableFile.Row;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Sentiment and routing of one file: as a whole, and by source if it has several. */
final class TextEval {
    private static final List<String> SENTIMENTS = List.of("neg", "neu", "pos");
    private static final List<String> TWO = List.of("neg", "pos");
    private static final List<String> ROUTES =
            Arrays.stream(Category.values()).map(Category::label).toList();
    private static final int WARM_UP = 2_000;

    private final List<Way> ways;
    private final LabelledFile file;

    /**
     * @param ways to judge, each on lines of its own
     */
    TextEval(List<Way> ways, LabelledFile file) {
        this.ways = ways;
        this.file = file;
    }

    /** Adds nothing if the file has no column that can be evaluated. */
    void run(EvalReport report) {
        for (String text : List.of("text", "emoticon_stripped_text")) {
            if (!file.has(text)) {
                continue;
            }
            String marked = text.equals("text") ? "" : " 去表情";
            String sentiment = column("sentiment", SENTIMENTS);
            if (sentiment != null) {
                groups((way, group) -> sentiment(report, way, text, sentiment, marked, group));
            }
            String route = column("route", ROUTES);
            if (route != null) {
                groups((way, group) -> routing(report, way, text, route, marked, group));
            }
            if (text.equals("text")) {
                tellIgnored(sentiment, route);
            }
        }
    }

    /** Labels that say nothing that can be evaluated are never dropped in silence. */
    private void tellIgnored(String sentiment, String route) {
        for (String column : new TreeSet<>(Arrays.asList("" + sentiment, "" + route))) {
            Set<String> usable = new TreeSet<>();
            usable.addAll(column.equals(sentiment) ? SENTIMENTS : List.of());
            usable.addAll(column.equals(route) ? ROUTES : List.of());
            for (Row row : file.has(column) ? file.rows() : List.<Row>of()) {
                if (!usable.contains(file.value(row, column))) {
                    file.ignored().add(row.line(), "列 " + column + " 的标签无法评测");
                }
            }
        }
    }

    private interface Step {
        void on(Way way, String group);
    }

    private void groups(Step step) {
        ways.forEach(way -> step.on(way, ""));
        file.sources().forEach(group -> ways.forEach(way -> step.on(way, group)));
    }

    /** The column of that name, or {@code label}, if it holds such labels; null if none does. */
    private String column(String name, List<String> labels) {
        for (String column : List.of(name, "label")) {
            if (file.has(column)
                    && file.rows().stream()
                            .anyMatch(row -> labels.contains(file.value(row, column)))) {
                return column;
            }
        }
        return null;
    }

    private List<Row> rows(String column, List<String> labels, String group) {
        Predicate<Row> inGroup = row -> group.isEmpty() || file.value(row, "source").equals(group);
        return file.rows().stream()
                .filter(inGroup)
                .filter(row -> labels.contains(file.value(row, column)))
                .toList();
    }

    private void sentiment(
            EvalReport report, Way way, String text, String column, String marked, String group) {
        List<Row> rows = rows(column, SENTIMENTS, group);
        if (rows.isEmpty()) {
            return;
        }
        boolean two = rows.stream().noneMatch(row -> file.value(row, column).equals("neu"));
        Tally all = new Tally(SENTIMENTS);
        Tally polar = new Tally(TWO);
        double speed =
                analyse(
                        way,
                        group,
                        rows,
                        text,
                        (row, answer) -> {
                            String label = file.value(row, column);
                            all.add(
                                    label,
                                    SENTIMENTS.get(answer.sentiment().ordinal()),
                                    answer.score());
                            if (two) {
                                polar(polar, label, answer.attitude().get());
                            }
                        });
        report.add(EvalLine.of(file.name(), group, "情感三类" + marked + way.mark(), all, speed));
        if (two) {
            report.add(EvalLine.of(file.name(), group, "情感二类" + marked + way.mark(), polar, speed));
        }
    }

    /** The likelier of negative and positive, whatever neutral has. */
    private static void polar(Tally polar, String label, double[] p) {
        double negative = p[Sentiment.NEGATIVE.ordinal()];
        double positive = p[Sentiment.POSITIVE.ordinal()];
        polar.add(
                label,
                negative > positive ? "neg" : "pos",
                Math.max(negative, positive) / (negative + positive));
    }

    private void routing(
            EvalReport report, Way way, String text, String column, String marked, String group) {
        List<Row> rows = rows(column, ROUTES, group);
        if (rows.isEmpty()) {
            return;
        }
        Tally tally = new Tally(ROUTES);
        int[] accepted = new int[2];
        double speed =
                analyse(
                        way,
                        group,
                        rows,
                        text,
                        (row, answer) -> {
                            Routing routing = answer.routing();
                            String label = file.value(row, column);
                            List<String> good = List.of(label, file.value(row, "route_alt"));
                            tally.add(label, routing.first().label(), routing.score());
                            boolean first = good.contains(routing.first().label());
                            boolean second =
                                    routing.second() != null
                                            && good.contains(routing.second().label());
                            accepted[0] += first ? 1 : 0;
                            accepted[1] += first || second ? 1 : 0;
                        });
        report.add(
                EvalLine.of(file.name(), group, "归口" + marked + way.mark(), tally, speed)
                        .with("accuracy_alt", (double) accepted[0] / rows.size())
                        .with("accuracy_second", (double) accepted[1] / rows.size()));
    }

    private interface Judge {
        void take(Row row, Way.Answer answer);
    }

    /**
     * Returns texts per CPU-second of this thread, in the judging alone; NaN where texts were
     * judged before.
     */
    private double analyse(Way way, String group, List<Row> rows, String text, Judge judge) {
        List<String> texts = rows.stream().map(row -> file.text(row, text)).toList();
        if (way.isFast()) {
            answers(way, texts.subList(0, Math.min(WARM_UP, texts.size())));
        }
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Way.Answer[] answers = answers(way, texts);
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        for (int i = 0; i < answers.length; i++) {
            judge.take(rows.get(i), answers[i]);
        }
        boolean isTimed = way.isFast() || group.isEmpty();
        return isTimed ? answers.length / (Math.max(1, nanos) / 1e9) : Double.NaN;
    }

    private static Way.Answer[] answers(Way way, List<String> texts) {
        return texts.stream().map(way.judge()).toArray(Way.Answer[]::new);
    }
}
