/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The lines of one run, as a table and as JSON. Not thread-safe. */
final class EvalReport {
    /** Key, head, decimals. */
    private record Column(String key, String head, int decimals) {}

    private static final List<Column> COLUMNS =
            List.of(
                    new Column("accuracy", "准确率 acc", 3),
                    new Column("macro_f1", "宏F1 F1", 3),
                    new Column("accuracy_alt", "含备选 alt", 3),
                    new Column("accuracy_second", "含第二 2nd", 3),
                    new Column("ece", "校准误差 ECE", 3),
                    new Column("ece_chance", "偶然至多 chance", 3),
                    new Column("coverage_80", "p≥.8 占比", 3),
                    new Column("accuracy_80", "p≥.8 准确", 3),
                    new Column(EvalLine.SPEED, "条/CPU秒 docs", 0));

    private final String version;
    private final List<EvalLine> lines = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Map<String, Map<String, Long>> ignored = new TreeMap<>();

    EvalReport(String version) {
        this.version = version;
    }

    void add(EvalLine line) {
        lines.add(line);
    }

    List<EvalLine> lines() {
        return lines;
    }

    List<String> remarks() {
        return remarks;
    }

    void unusable(LabelledFile file) {
        remarks.add(
                "未评测 %s：列 %s 中没有 text 加 sentiment（neg、neu、pos）、route 或 label，也没有 text_a、text_b 加 label。"
                        .formatted(file.name(), String.join("、", file.columns())));
    }

    /** Rows of another form, and rows whose label says nothing that can be evaluated. */
    void ignored(LabelledFile file) {
        file.ignored().text().forEach(line -> remarks.add(file.name() + "：" + line));
        ignored.put(file.name(), file.ignored().counts());
    }

    String table() {
        List<List<String>> rows = new ArrayList<>();
        List<String> heads = new ArrayList<>(List.of("文件 file", "项目 measure", "条数 n"));
        COLUMNS.forEach(column -> heads.add(column.head()));
        heads.add("各类召回 recall");
        rows.add(heads);
        for (EvalLine line : lines) {
            List<String> row = new ArrayList<>();
            row.add(line.group().isEmpty() ? line.file() : "  " + line.group());
            row.add(line.measure());
            row.add(String.valueOf(line.texts()));
            for (Column column : COLUMNS) {
                double value = line.figures().getOrDefault(column.key(), Double.NaN);
                row.add(
                        Double.isNaN(value)
                                ? "–"
                                : String.format(
                                        Locale.ROOT, "%,." + column.decimals() + "f", value));
            }
            row.add(recalls(line.recalls()));
            rows.add(row);
        }
        StringBuilder table = new StringBuilder(version).append('\n');
        table.append(Aligned.of(rows));
        remarks.forEach(remark -> table.append(remark).append('\n'));
        return table.toString().stripTrailing();
    }

    private static String recalls(Map<String, Double> recalls) {
        List<String> parts = new ArrayList<>();
        recalls.forEach(
                (name, recall) -> parts.add(String.format(Locale.ROOT, "%s %.2f", name, recall)));
        return String.join("  ", parts);
    }

    String json() {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("version", version);
        var list = root.putArray("lines");
        for (EvalLine line : lines) {
            ObjectNode node = list.addObject();
            node.put("file", line.file());
            if (!line.group().isEmpty()) {
                node.put("source", line.group());
            }
            node.put("measure", line.measure());
            node.put("texts", line.texts());
            put(node, line.figures());
            put(node.putObject("recall"), line.recalls());
        }
        var notes = root.putArray("remarks");
        remarks.forEach(notes::add);
        var left = root.putObject("ignored");
        ignored.forEach(
                (file, reasons) -> {
                    ObjectNode node = left.putObject(file);
                    reasons.forEach(node::put);
                });
        return root.toPrettyString();
    }

    private static void put(ObjectNode node, Map<String, Double> figures) {
        figures.forEach(
                (key, value) -> {
                    if (value.isNaN()) {
                        node.putNull(key);
                    } else {
                        node.put(key, value);
                    }
                });
    }
}
