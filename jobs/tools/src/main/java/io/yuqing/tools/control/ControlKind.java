/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import io.yuqing.tools.common.ToolArguments;
import io.yuqing.tools.common.ToolException;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import java.nio.file.Path;
import java.util.List;

/** One kind of what a running job takes over from a compacted topic. */
interface ControlKind {
    /** The word of the command. */
    String command();

    /** What people call it. */
    String noun();

    /** The usual name of the Kafka topic. */
    String topic();

    /** Name of the file in the deploy folder that a job starts with; null if there is none. */
    default String startFile() {
        return null;
    }

    /**
     * The entries of a file, not yet checked.
     *
     * @throws ControlException if the file cannot be read
     */
    List<ControlRecord> file(Path file) throws ControlException;

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

    /**
     * What is no fault of a file's entries, but worth a second look.
     *
     * @throws ControlException if something that they are held against cannot be read
     */
    default List<String> remarks(Path file, List<ControlEntry> entries, ToolArguments options)
            throws ControlException {
        return List.of();
    }

    /**
     * An entry made of options, for {@code add}.
     *
     * @throws ToolException if entries of this kind are written into files only
     */
    default ControlRecord of(ToolArguments options) {
        throw new ToolException(command() + " add 不可用；请写入文件后用 " + command() + " apply FILE。");
    }
}
