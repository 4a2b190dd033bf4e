/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control.standing;

import io.yuqing.tools.control.entry.ControlEntry;
import io.yuqing.wire.control.ControlJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What applying an entry would change.
 *
 * @param before what is in force, of Kafka or a job's start file; null if nothing is
 */
public record ControlChange(ControlEntry before, ControlEntry after) {

    /** Whether anything but the revision differs. */
    boolean changes() {
        return !differences().isEmpty();
    }

    /** Whether a job would ignore it: the revision is not higher than the one it has. */
    public boolean isStale() {
        return before != null && after.revision() <= before.revision() && changes();
    }

    /** What is done to which entry, from which revision to which. */
    String json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", after.id());
        fields.put("action", action());
        fields.put("before", before == null ? null : before.revision());
        fields.put("after", after.revision());
        fields.put("ignored", isStale());
        return ControlJson.text(fields);
    }

    private String action() {
        if (after.deleted()) {
            return "delete";
        }
        if (before == null) {
            return "add";
        }
        return changes() ? "change" : "keep";
    }

    /** One line a field, in the order in which fields are written. */
    List<String> differences() {
        Map<String, Object> old = before == null ? Map.of() : before.fields();
        Map<String, Object> now = after.fields();
        Set<String> fields = new LinkedHashSet<>(now.keySet());
        fields.addAll(old.keySet());
        fields.remove("revision");
        List<String> lines = new ArrayList<>();
        for (String field : fields) {
            Object was = old.get(field);
            Object is = now.get(field);
            if (Objects.equals(was, is)) {
                continue;
            }
            if (was != null) {
                lines.add("    - " + field + ": " + was);
            }
            if (is != null) {
                lines.add("    + " + field + ": " + is);
            }
        }
        return lines;
    }

    String headline() {
        if (after.deleted()) {
            return "  删除 " + after.id() + "（第 " + after.revision() + " 版）";
        }
        if (before == null) {
            return "  新增 " + after.id() + "（第 " + after.revision() + " 版）" + after.name();
        }
        return changes()
                ? "  修改 %s（第 %d 版 → 第 %d 版）%s"
                        .formatted(after.id(), before.revision(), after.revision(), after.name())
                : "  不变 " + after.id() + "（第 " + before.revision() + " 版）";
    }
}
