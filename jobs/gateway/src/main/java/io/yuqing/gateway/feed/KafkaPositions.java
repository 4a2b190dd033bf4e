/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.feed;

import io.yuqing.intake.feed.FeedPosition;
import io.yuqing.intake.feed.FeedPositionJson;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Positions in their topic. */
final class KafkaPositions implements Positions {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaPositions.class);

    private final CompactedTopic topic;

    KafkaPositions(CompactedTopic topic) {
        this.topic = topic;
    }

    @Override
    public Map<String, FeedPosition> load() {
        Map<String, FeedPosition> positions = new HashMap<>();
        topic.read()
                .forEach(
                        (feed, record) -> {
                            try {
                                positions.put(feed, FeedPositionJson.read(record.value()));
                            } catch (IllegalArgumentException e) {
                                LOG.warn(
                                        "Feed {} begins anew, its entries go out once more: {} ({}).",
                                        feed,
                                        e.getMessage(),
                                        "offset " + record.offset());
                            }
                        });
        return positions;
    }

    @Override
    public void put(String feed, FeedPosition position) {
        topic.put(topic.record(feed, FeedPositionJson.write(position)));
    }
}
