/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.standing.ControlChange;
import io.yuqing.control.standing.FieldChange;
import io.yuqing.wire.control.ControlJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A change as a command says it, to people and to programs. */
final class ChangeText {
    private final ControlChange change;

    ChangeText(ControlChange change) {
        this.change = change;
    }

    String headline() {
        ControlEntry before = change.before();
        ControlEntry after = change.after();
        if (after.deleted()) {
            return "  删除 " + after.id() + "（第 " + after.revision() + " 版）";
        }
        if (before == null) {
            return "  新增 " + after.id() + "（第 " + after.revision() + " 版）" + after.name();
        }
        return change.changes()
                ? "  修改 %s（第 %d 版 → 第 %d 版）%s"
                        .formatted(after.id(), before.revision(), after.revision(), after.name())
                : "  不变 " + after.id() + "（第 " + before.revision() + " 版）";
    }

    /** One line a field. */
    List<String> differences() {
        List<String> lines = new ArrayList<>();
        for (FieldChange each : change.differences()) {
            if (each.before() != null) {
                lines.add("    - " + each.field() + ": " + each.before());
            }
            if (each.after() != null) {
                lines.add("    + " + each.field() + ": " + each.after());
            }
        }
        return lines;
    }

    /** What is done to which entry, from which revision to which. */
    String json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", change.after().id());
        fields.put("action", action());
        fields.put("before", change.before() == null ? null : change.before().revision());
        fields.put("after", change.after().revision());
        fields.put("ignored", change.isStale());
        return ControlJson.text(fields);
    }

    private String action() {
        if (change.after().deleted()) {
            return "delete";
        }
        if (change.before() == null) {
            return "add";
        }
        return change.changes() ? "change" : "keep";
    }
}
