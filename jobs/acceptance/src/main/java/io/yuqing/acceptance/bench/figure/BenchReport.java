/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.figure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The figures and tables of one run, in the order they were measured. Not thread-safe. */
public final class BenchReport {
    private static final int NAME_CHARS = 100;
    private static final double MIB = 1024 * 1024;

    private final List<Figure> figures = new ArrayList<>();
    private final List<CpuTable> tables = new ArrayList<>();
    private final List<GrowthTable> growths = new ArrayList<>();
    private final List<RestartTable> restarts = new ArrayList<>();

    public void add(Figure figure) {
        figures.add(figure);
    }

    public void add(CpuTable table) {
        tables.add(table);
    }

    public void add(GrowthTable table) {
        growths.add(table);
    }

    public void add(RestartTable table) {
        restarts.add(table);
    }

    /** A figure measured earlier in the run; empty if it was not, or could not be. */
    public OptionalDouble value(String key) {
        return figures.stream()
                .filter(figure -> figure.key().equals(key) && !Double.isNaN(figure.value()))
                .mapToDouble(Figure::value)
                .findFirst();
    }

    public boolean holds() {
        return figures.stream().allMatch(Figure::holds);
    }

    public String table() {
        StringBuilder table = new StringBuilder();
        table.append(String.format("%n%12s %10s     %s%n", "数值", "目标", "项目"));
        for (Figure figure : figures) {
            table.append(
                    String.format(
                            "%14s %12s %s  %s%n",
                            number(figure.value(), figure.decimals()),
                            aim(figure),
                            figure.aim() == null ? " " : figure.holds() ? "✓" : "✗",
                            figure.what()));
        }
        tables.forEach(each -> append(table, each));
        growths.forEach(each -> append(table, each));
        restarts.forEach(each -> append(table, each));
        return table.append(conclusion()).toString();
    }

    public String json() {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("holds", holds());
        ArrayNode rows = root.putArray("figures");
        for (Figure figure : figures) {
            ObjectNode row = rows.addObject().put("key", figure.key());
            if (Double.isNaN(figure.value())) {
                row.putNull("value");
            } else {
                row.put("value", figure.value());
            }
            if (figure.aim() != null) {
                row.put("aim", figure.aim().symbol() + plain(figure.aim().limit()));
                row.put("holds", figure.holds());
            }
        }
        ArrayNode all = root.putArray("tables");
        for (CpuTable table : tables) {
            ArrayNode each = all.addObject().put("key", table.key()).putArray("rows");
            for (CpuTable.Row row : table.rows()) {
                each.addObject().put("who", row.who()).put("micros_per_item", row.micros());
            }
        }
        ArrayNode grown = root.putArray("growth");
        for (GrowthTable table : growths) {
            ArrayNode days = grown.addObject().put("key", table.key()).putArray("days");
            for (GrowthTable.Day day : table.days()) {
                ObjectNode bytes = days.addObject();
                for (int i = 0; i < table.columns().size(); i++) {
                    bytes.put(table.columns().get(i).key(), day.bytes().get(i));
                }
            }
        }
        ArrayNode restarted = root.putArray("restarts");
        for (RestartTable table : restarts) {
            ArrayNode each = restarted.addObject().put("key", table.key()).putArray("rows");
            table.rows().forEach(row -> add(each.addObject(), row));
        }
        return root.toPrettyString();
    }

    private static void add(ObjectNode to, RestartTable.Row row) {
        to.put("number", row.number())
                .put("way", row.way())
                .put("mapped_bytes", row.mappedBytes())
                .put("resident_bytes", row.residentBytes())
                .put("metaspace_bytes", row.metaspaceBytes())
                .put("job_class_loaders", row.jobLoaders())
                .put("runtime_libraries", row.runtimeCopies())
                .put("other_libraries", row.otherCopies())
                .put("temporary_files", row.files());
    }

    private static void append(StringBuilder text, CpuTable table) {
        text.append(String.format("%n%12s %s%n", "微秒/条", table.what()));
        for (CpuTable.Row row : table.rows()) {
            text.append(String.format("%14s  %s%n", number(row.micros(), 1), cut(row.who())));
        }
        text.append(String.format("%n"));
    }

    private static void append(StringBuilder text, GrowthTable table) {
        text.append(String.format("%n%s（KiB）%n", table.what()));
        text.append(String.format("%4s", "日"));
        table.columns().forEach(column -> text.append("  ").append(column.what()));
        text.append(String.format("%n"));
        for (GrowthTable.Day day : table.days()) {
            text.append(String.format("%4d", day.number()));
            day.bytes()
                    .forEach(bytes -> text.append(String.format("%12s", number(bytes / 1024, 0))));
            text.append(String.format("%n"));
        }
        text.append(String.format("%n"));
    }

    private static void append(StringBuilder text, RestartTable table) {
        text.append(String.format("%n%s（内存单位 MiB）%n", table.what()));
        text.append(
                String.format(
                        "%4s %10s %10s %10s %8s %8s %8s %8s  %s%n",
                        "次", "映射", "常驻", "元空间", "类加载器", "ONNX 库", "其他库", "临时文件", "起因"));
        for (RestartTable.Row row : table.rows()) {
            text.append(
                    String.format(
                            "%5d %12s %12s %12s %8d %11d %11d %11d    %s%n",
                            row.number(),
                            number(row.mappedBytes() / MIB, 1),
                            number(row.residentBytes() / MIB, 1),
                            number(row.metaspaceBytes() / MIB, 1),
                            row.jobLoaders(),
                            row.runtimeCopies(),
                            row.otherCopies(),
                            row.files(),
                            row.way()));
        }
        text.append(String.format("%n"));
    }

    private static String cut(String name) {
        return name.length() <= NAME_CHARS ? name : name.substring(0, NAME_CHARS) + "…";
    }

    private String conclusion() {
        long aims = figures.stream().filter(figure -> figure.aim() != null).count();
        long missed = figures.stream().filter(figure -> !figure.holds()).count();
        if (aims == 0) {
            return "结论：所测各项没有目标值。";
        }
        return missed == 0
                ? "结论：" + aims + " 项目标全部达到。"
                : "结论：" + aims + " 项目标中 " + missed + " 项未达到，见带 ✗ 的各行。";
    }

    private static String aim(Figure figure) {
        return figure.aim() == null
                ? ""
                : figure.aim().symbol() + " " + plain(figure.aim().limit());
    }

    private static String number(double value, int decimals) {
        return Double.isNaN(value)
                ? "未测得"
                : String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private static String plain(double limit) {
        return limit == Math.rint(limit)
                ? String.format(Locale.ROOT, "%.0f", limit)
                : Double.toString(limit);
    }
}
