/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import io.yuqing.domain.bytes.VarInput;
import io.yuqing.domain.bytes.VarOutput;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Measure;
import io.yuqing.domain.rule.RuleWindow;
import io.yuqing.domain.rule.SubjectKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A told alert as bytes: part of the format of {@link Watch}. Enums go by their words. */
final class AlertBytes {
    private AlertBytes() {}

    static void write(AlertInstance alert, VarOutput out) {
        out.writeString(alert.alertId)
                .writeString(alert.toldAs)
                .writeLong(alert.day)
                .writeLong(alert.ordinal);
        out.writeString(alert.ruleId).writeLong(alert.ruleRevision).writeString(alert.ruleName);
        out.writeString(alert.subjectKind.code()).writeString(alert.subjectId);
        out.writeString(alert.measure.code()).writeString(alert.window.code());
        out.writeLong(alert.labels.size());
        new TreeMap<>(alert.labels)
                .forEach((name, text) -> out.writeString(name).writeString(text));
        out.writeString(alert.level.code()).writeString(alert.highest.code());
        out.writeString(alert.phase.name());
        out.writeLong(alert.startedAt).writeLong(alert.firedAt).writeLong(alert.resolvedAt);
        out.writeLong(alert.windowEnd);
        writeDouble(alert.value, out);
        writeDouble(alert.threshold, out);
        out.writeByte(alert.hasBaseline ? 1 : 0);
        writeDouble(alert.baseline, out);
        writeDouble(alert.risk, out);
        out.writeString(alert.riskGrade == null ? "" : alert.riskGrade.code());
        writeDouble(alert.heat, out);
        out.writeString(alert.evidence).writeLong(alert.version);
        writeStrings(alert.excerpts, out);
        out.writeString(alert.firstExcerpt).writeString(alert.category);
        writeStrings(alert.topics, out);
        out.writeString(alert.clusterId).writeByte(alert.called ? 1 : 0);
    }

    static AlertInstance read(VarInput in) {
        AlertInstance alert = new AlertInstance();
        alert.alertId = in.readString();
        alert.toldAs = in.readString();
        alert.day = in.readLong();
        alert.ordinal = in.readInt();
        alert.ruleId = in.readString();
        alert.ruleRevision = in.readLong();
        alert.ruleName = in.readString();
        alert.subjectKind = SubjectKind.find(in.readString()).orElseThrow();
        alert.subjectId = in.readString();
        alert.measure = Measure.find(in.readString()).orElseThrow();
        alert.window = RuleWindow.find(in.readString()).orElseThrow();
        alert.labels = labels(in);
        alert.level = Level.find(in.readString()).orElseThrow();
        alert.highest = Level.find(in.readString()).orElseThrow();
        alert.phase = Phase.valueOf(in.readString());
        alert.startedAt = in.readLong();
        alert.firedAt = in.readLong();
        alert.resolvedAt = in.readLong();
        alert.windowEnd = in.readLong();
        alert.value = readDouble(in);
        alert.threshold = readDouble(in);
        alert.hasBaseline = in.readByte() == 1;
        alert.baseline = readDouble(in);
        alert.risk = readDouble(in);
        alert.riskGrade = Level.find(in.readString()).orElse(null);
        alert.heat = readDouble(in);
        alert.evidence = in.readString();
        alert.version = in.readLong();
        alert.excerpts = readStrings(in);
        alert.firstExcerpt = in.readString();
        alert.category = in.readString();
        alert.topics = readStrings(in);
        alert.clusterId = in.readString();
        alert.called = in.readByte() == 1;
        return alert;
    }

    private static void writeStrings(List<String> strings, VarOutput out) {
        out.writeLong(strings.size());
        strings.forEach(out::writeString);
    }

    private static List<String> readStrings(VarInput in) {
        int size = in.readInt();
        List<String> strings = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            strings.add(in.readString());
        }
        return strings;
    }

    private static Map<String, String> labels(VarInput in) {
        int size = in.readInt();
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            labels.put(in.readString(), in.readString());
        }
        return labels;
    }

    private static void writeDouble(double number, VarOutput out) {
        long bits = Double.doubleToLongBits(number);
        out.writeInt32((int) (bits >>> 32)).writeInt32((int) bits);
    }

    private static double readDouble(VarInput in) {
        long high = in.readInt32();
        return Double.longBitsToDouble(high << 32 | in.readInt32() & 0xFFFF_FFFFL);
    }
}
