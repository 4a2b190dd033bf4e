/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.field.Finding;
import io.yuqing.domain.origin.PlatformForm;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.wire.item.Channels;
import java.nio.file.Path;
import java.util.List;

/** The YAML file of the platforms that a county knows. */
public final class PlatformsFile {
    private PlatformsFile() {}

    /**
     * The platforms of a file.
     *
     * @param option key of the option that names the file, for messages
     * @throws ControlException with a sentence for each thing that is wrong
     */
    public static Platforms read(String option, Path file) throws ControlException {
        Object content = StartFile.yaml(option, file);
        if (content != null && !(content instanceof List<?>)) {
            throw new ControlException(option + ": " + file + " is no YAML list of platforms.");
        }
        String opening = option + ": " + file + ": ";
        try {
            return PlatformForm.read(
                    content == null ? List.of() : (List<?>) content, Channels.all());
        } catch (FieldException e) {
            throw new ControlException(
                    e.findings().isEmpty()
                            ? List.of(opening + e.getMessage())
                            : e.findings().stream()
                                    .map(Finding::sentence)
                                    .map(opening::concat)
                                    .toList());
        }
    }
}
