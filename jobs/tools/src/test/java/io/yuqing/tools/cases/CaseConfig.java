/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import io.yuqing.control.cases.CaseTopics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A configuration file that names topics of cases. */
final class CaseConfig {
    private CaseConfig() {}

    static Path write(Path folder, String bootstrap, CaseTopics topics) throws IOException {
        return Files.writeString(
                folder.resolve("job.yaml"),
                "kafka: {bootstrap-servers: '%s', topics: {case-actions: %s, case-texts: %s, case-events: %s, cases: %s}}\n"
                        .formatted(
                                bootstrap,
                                topics.actions(),
                                topics.texts(),
                                topics.events(),
                                topics.cases()));
    }
}
