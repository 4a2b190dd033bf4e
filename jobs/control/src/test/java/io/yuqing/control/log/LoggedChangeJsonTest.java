/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoggedChangeJsonTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:30:00Z");

    @Test
    void shouldReadWhatItWrites() throws ControlException {
        LoggedChange change = change("防汛演练");

        ControlRecord record = LoggedChangeJson.write(change);

        assertThat(record.id).isEqualTo("topic/water");
        assertThat(LoggedChangeJson.read(record)).isEqualTo(change);
        assertThat(change.differences()).hasSize(1);
    }

    /** It is kept for good, and nobody asks twice what people write as a reason. */
    @Test
    void shouldKeepNobodyInAReason() {
        assertThat(change(" 请联系 13800138000 ").reason()).startsWith("请联系").doesNotContain("138");
        assertThat(change("长".repeat(300)).reason()).hasSize(LoggedChange.LONGEST_REASON);
    }

    @Test
    void shouldRefuseWhatIsNone() {
        for (String json : List.of("{}", "[]", "{\"at\":\"x\"}", "{\"at\":1}", "")) {
            assertThatThrownBy(() -> LoggedChangeJson.read(ControlRecord.of("a", json)))
                    .as(json)
                    .isInstanceOf(ControlException.class);
        }
    }

    private static LoggedChange change(String reason) {
        return new LoggedChange(
                NOW,
                "topic",
                "water",
                2,
                "zb1",
                "值班员",
                reason,
                Map.of("id", "water", "revision", 1, "name", "停水"),
                Map.of("id", "water", "revision", 2, "name", "断水"));
    }
}
