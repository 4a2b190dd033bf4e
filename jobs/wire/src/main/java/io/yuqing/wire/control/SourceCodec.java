/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import io.yuqing.domain.source.SourceForm;
import io.yuqing.domain.source.SourceSpec;
import io.yuqing.wire.item.Channels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads an entry of the register of sources from its JSON object. */
public final class SourceCodec {
    private SourceCodec() {}

    /**
     * Reads and checks an entry; a record without content deletes it.
     *
     * @throws ControlException if the record is no usable entry; names each faulty field
     */
    public static SourceSpec read(ControlRecord record) throws ControlException {
        if (record.json.isEmpty()) {
            return new SourceSpec(record.id, "", "", Duration.ofMinutes(1), Long.MAX_VALUE, true);
        }
        SourceSpec source = form(record);
        if (!record.id.isEmpty() && !record.id.equals(source.id())) {
            throw new ControlException(
                    "source "
                            + source.id()
                            + ": the record's key is '"
                            + record.id
                            + "'; key and field id must be equal.");
        }
        return source;
    }

    private static SourceSpec form(ControlRecord record) throws ControlException {
        try {
            return SourceForm.read(ControlJson.object("source", record), Channels.all());
        } catch (IllegalArgumentException e) {
            throw new ControlException(e.getMessage(), e);
        }
    }

    /** One sentence for each entry that cannot be used. */
    public static List<String> problemsOf(List<ControlRecord> sources) {
        List<String> problems = new ArrayList<>();
        for (ControlRecord source : sources) {
            try {
                read(source);
            } catch (ControlException e) {
                problems.add(e.getMessage());
            }
        }
        return problems;
    }
}
