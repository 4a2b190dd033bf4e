/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.feed;

import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.field.Finding;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.StartFile;
import java.nio.file.Path;
import java.util.List;

/** The YAML file of the feeds that a county reads. */
public final class FeedsFile {
    private FeedsFile() {}

    /**
     * The feeds of a file, in its order; none if it is empty.
     *
     * @param option key of the option that names the file, for messages
     * @throws ControlException with a sentence for each thing that is wrong
     */
    public static List<Feed> read(String option, Path file) throws ControlException {
        Object content = StartFile.yaml(option, file);
        if (content != null && !(content instanceof List<?>)) {
            throw new ControlException(option + ": " + file + " is no YAML list of feeds.");
        }
        String opening = option + ": " + file + ": ";
        try {
            return FeedForm.read(content == null ? List.of() : (List<?>) content);
        } catch (FieldException e) {
            throw new ControlException(
                    e.findings().stream().map(Finding::sentence).map(opening::concat).toList());
        }
    }
}
