/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.send;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.connector.collect.CollectedItem.Stream;
import io.yuqing.wire.SourceRef;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    void namesAreShortCanBeUsedAndSortByTime() {
        String name = Batch.ofFile(NOW).name();

        assertThat(name).matches("f[0-9a-z]{13}");
        assertThat(SourceRef.of(name)).isEqualTo(name);
        assertThat(Batch.ofFile(NOW.plusMillis(1)).name()).isGreaterThan(name);
        assertThat(Batch.ofFile(NOW).name()).isNotEqualTo(name);
    }

    @Test
    void anItemBearsTheNameAndIsElseTheSame() {
        Batch batch = Batch.ofFile(NOW);
        CollectedItem item =
                new CollectedItem(
                        7, Stream.POST, "weibo/p1", NOW, "{\"id\":1}".getBytes(UTF_8), Map::of);
        CollectedItem named = batch.with(item);

        assertThat(new String(named.json(), UTF_8))
                .isEqualTo("{\"id\":1,\"source_ref\":\"" + batch.name() + "\"}");
        assertThat(named.withJson(item.json())).isEqualTo(item);
    }
}
