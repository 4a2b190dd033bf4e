/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.entry;

import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One kind of what a running job takes over from a compacted topic. */
public interface ControlKind {
    /** The word of the command, and what the log of changes calls it. */
    String command();

    /** What people call it. */
    String noun();

    /** Name of the file in the deploy folder that a job starts with; null if there is none. */
    default String startFile() {
        return null;
    }

    /**
     * The entries of a file, not yet checked, in its order.
     *
     * @param content maps, lists and plain values; null if the file is empty
     * @throws ControlException if the file has another form
     */
    List<ControlRecord> records(Path file, Object content) throws ControlException;

    /**
     * Reads and checks an entry just as the job will.
     *
     * @throws ControlException if the job would refuse it
     */
    ControlEntry read(ControlRecord record) throws ControlException;

    /** The record that puts it in force. */
    ControlRecord write(ControlEntry entry);

    /** What a list shows behind id and revision. */
    String summary(ControlEntry entry);

    /** What makes it unlikely that an entry is meant as it is written; a sentence with a remedy. */
    default Optional<String> doubt(ControlEntry entry) {
        return Optional.empty();
    }
}
