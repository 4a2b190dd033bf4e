/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import static io.yuqing.gateway.http.SendersTest.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.gateway.config.Limits;
import io.yuqing.gateway.config.Token;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Duration NOW = Duration.ZERO;
    private static final Token SLOW = token("portal", "s3cret");
    private static final Token OTHER = token("bbs", "other");
    private static final int MIB = 1 << 20;

    /** Three at once: each takes four times its body. */
    private static Gate gate(Token... tokens) {
        return new Gate(List.of(tokens), new Limits(MIB, 100, 50), 12 * MIB, () -> 0);
    }

    @Test
    void shouldLeaveRoomForOthersWhateverOneTokenMayHave() {
        Gate gate = gate(SLOW, OTHER);
        Sender slow = gate.known("Bearer s3cret");
        gate.enter(slow, NOW);
        gate.enter(slow, NOW);
        assertThatThrownBy(() -> gate.enter(slow, NOW)).hasMessageContaining("2 batches under way");
        assertThat(gate.enter(gate.known("Bearer other"), NOW)).isNotNull();
        assertThat(gate.inFlight()).isEqualTo(3);
    }

    @Test
    void shouldGiveAllRoomToTheOnlyToken() {
        Gate gate = gate(SLOW);
        Sender only = gate.known("Bearer s3cret");
        for (int i = 0; i < 3; i++) {
            gate.enter(only, NOW);
        }
        assertThatThrownBy(() -> gate.enter(only, NOW)).hasMessageContaining("no room");
    }
}
