/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.feed;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** How all feeds are, for whoever wants to know it while they are read. Thread-safe. */
public final class FeedBoard {
    private final Map<String, FeedState> states = new ConcurrentSkipListMap<>();

    void show(FeedState state) {
        states.put(state.id(), state);
    }

    /** Empty before Kafka has said how far it was read. */
    public Optional<FeedState> of(String id) {
        return Optional.ofNullable(states.get(id));
    }
}
