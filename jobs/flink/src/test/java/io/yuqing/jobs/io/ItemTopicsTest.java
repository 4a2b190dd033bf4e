/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.junit.jupiter.api.Test;

class ItemTopicsTest {
    private static final String KEY = "message.timestamp.type";

    @Test
    void shouldTellWhoDatesRecordsAndNotFailWhereTheServerDoesNotKnow() {
        assertThat(ItemTopics.isDatedByCollectors(of("CreateTime"))).isTrue();
        assertThat(ItemTopics.isDatedByCollectors(of("LogAppendTime"))).isFalse();
        assertThat(ItemTopics.isDatedByCollectors(new Config(List.of()))).isFalse();
    }

    private static Config of(String type) {
        return new Config(List.of(new ConfigEntry(KEY, type)));
    }
}
