/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.topic;

import io.yuqing.nlp.topic.TopicDefinition;
import io.yuqing.tools.common.UsageException;
import io.yuqing.wire.control.ControlBook;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.StartFile;
import io.yuqing.wire.control.TopicCodec;
import io.yuqing.wire.control.TopicSpec;
import java.nio.file.Path;
import java.util.List;

/** The topics of a file in the form of {@code deploy/topics.yaml}, as the job reads them. */
final class TopicFile {
    private TopicFile() {}

    /**
     * In the order of the file; deleted ones are left out.
     *
     * @throws UsageException with one sentence a line for each topic the job would refuse
     */
    static List<TopicDefinition> read(Path file) {
        List<TopicDefinition> topics = inForce(file).stream().map(TopicSpec::definition).toList();
        if (topics.isEmpty()) {
            throw new UsageException(file + " holds no topic.");
        }
        return topics;
    }

    private static List<TopicSpec> inForce(Path file) {
        try {
            return ControlBook.startingFrom(new TopicCodec(), StartFile.topics("topics", file))
                    .inForce();
        } catch (ControlException e) {
            throw new UsageException(String.join("\n", e.problems()));
        }
    }
}
