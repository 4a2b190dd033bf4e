/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.gateway.config.cases.CasesSettings;
import io.yuqing.wire.item.IngestOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All that the gateway is told; nothing in it is wrong by itself.
 *
 * @param edgeKey behind the authors, the same as that of {@code ./yuqing import}
 * @param ingest as the jobs decode, with their platforms
 * @param retention of the jobs: what is older is history
 * @param feeds empty if no file of them is named
 * @param desk empty: no pages for people of the office
 */
public record GatewayConfig(
        Listen listen,
        KafkaSettings kafka,
        TopicNames topics,
        PrivacyKey edgeKey,
        IngestOptions ingest,
        Duration retention,
        List<Token> tokens,
        Limits limits,
        Optional<FeedSettings> feeds,
        Optional<InboxSettings> inbox,
        Optional<DeskSettings> desk,
        CasesSettings cases) {

    public GatewayConfig {
        tokens = List.copyOf(tokens);
    }
}
