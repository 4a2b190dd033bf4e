/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;

class KnownTopicsTest {
    private static final Uuid OLD = new Uuid(1, 1);
    private static final Uuid NEW = new Uuid(2, 2);

    @Test
    void shouldNotTakeATopicForAnotherThatGetsItsIdWithAnUpgradeOfTheBrokers() {
        Map<String, String> known = KnownTopics.agreed(Map.of(), ids(Uuid.ZERO_UUID));
        Map<String, String> upgraded = KnownTopics.agreed(known, ids(NEW));
        assertThat(upgraded).containsExactly(Map.entry("posts", NEW.toString()));
        assertThat(KnownTopics.agreed(upgraded, ids(Uuid.ZERO_UUID))).isEqualTo(upgraded);
    }

    @Test
    void shouldRefuseATopicThatHasAnotherId() {
        Map<String, String> known = KnownTopics.agreed(Map.of(), ids(OLD));
        assertThatThrownBy(() -> KnownTopics.agreed(known, ids(NEW)))
                .isInstanceOf(RecreatedTopicException.class);
    }

    private static Map<String, String> ids(Uuid id) {
        return KnownTopics.idsOf(
                List.of(new TopicDescription("posts", false, List.of(), null, id)));
    }
}
