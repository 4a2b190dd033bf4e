/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control.entry;

import io.yuqing.tools.common.file.YamlFile;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.flink.configuration.ConfigOption;

/** One kind of what a running job takes over from a compacted topic. */
public interface ControlKind {
    /** The word of the command. */
    String command();

    /** What people call it. */
    String noun();

    /** The option of the jobs that names the Kafka topic. */
    ConfigOption<String> topic();

    /** Name of the file in the deploy folder that a job starts with; null if there is none. */
    default String startFile() {
        return null;
    }

    /** The option of the jobs that names that file; null if there is none. */
    default ConfigOption<String> startFileOption() {
        return null;
    }

    /**
     * The entries of a file, not yet checked, in its order.
     *
     * @throws ControlException if the file has another form
     */
    List<ControlRecord> records(YamlFile file) throws ControlException;

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
     * @param topics file of topics to hold them against; null for the one beside the file
     * @throws ControlException if something that they are held against cannot be read
     */
    default List<String> remarks(Path file, List<ControlEntry> entries, Path topics)
            throws ControlException {
        return List.of();
    }

    /** What makes it unlikely that an entry is meant as it is written; a sentence with a remedy. */
    default Optional<String> doubt(ControlEntry entry) {
        return Optional.empty();
    }
}
