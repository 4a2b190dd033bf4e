/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.wire.item.IngestOptions;
import java.util.Properties;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.junit.jupiter.api.Test;

class ItemSourceTest {

    @Test
    void postsAndCommentsNeedATopicEach() {
        assertThatThrownBy(
                        () ->
                                ItemSource.build(
                                        "b:1",
                                        "t",
                                        "t",
                                        "g",
                                        OffsetsInitializer.earliest(),
                                        new Properties(),
                                        IngestOptions.defaults(),
                                        new NotedBacklog()))
                .hasMessage(
                        "kafka.topics.posts and kafka.topics.comments are both t; give posts and"
                                + " comments a topic each.");
    }
}
