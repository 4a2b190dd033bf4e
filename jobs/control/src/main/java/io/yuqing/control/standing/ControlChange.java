/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.standing;

import io.yuqing.control.entry.ControlEntry;
import java.util.List;
import java.util.Map;

/**
 * What applying an entry would change.
 *
 * @param before what is in force, of Kafka or a job's start file; null if nothing is
 */
public record ControlChange(ControlEntry before, ControlEntry after) {

    /** Whether anything but the revision differs. */
    public boolean changes() {
        return !differences().isEmpty();
    }

    /** Whether a job would ignore it: the revision is not higher than the one it has. */
    public boolean isStale() {
        return before != null && after.revision() <= before.revision() && changes();
    }

    /** Field by field, the revision left out. */
    public List<FieldChange> differences() {
        return FieldChange.between(before == null ? Map.of() : before.fields(), after.fields());
    }
}
