/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UnitAccessJsonTest {
    private static final PasswordHash PIN = PasswordHash.of("314159", 210_000);

    @Test
    void whatIsWrittenIsReadBack() {
        UnitAccess access = UnitAccess.of("水务局").withPin(PIN, 5).revoked(7);
        assertThat(read(access.key(), UnitAccessJson.write(access))).isEqualTo(access);
        UnitAccess without = UnitAccess.of("水务局").revoked(7);
        assertThat(read(without.key(), UnitAccessJson.write(without))).isEqualTo(without);
    }

    @Test
    void anotherPinAndARevocationForgetWhoWasRemembered() {
        UnitAccess first = UnitAccess.of("水务局").withPin(PIN, 5);
        assertThat(first.withPin(PIN, 5).pinEpoch()).as("a clock that stands").isEqualTo(6);
        assertThat(first.revoked(3).pinEpoch()).as("a clock that was set back").isEqualTo(6);
        assertThat(first.revoked(9).linksSince()).isEqualTo(9);
        assertThat(first.revoked(9).revoked(8).linksSince()).isEqualTo(9);
        assertThat(first.linksSince()).isZero();
    }

    @Test
    void thePinIsNotInTheRecordNorShown() {
        UnitAccess access = UnitAccess.of("水务局").withPin(PIN, 5);
        assertThat(UnitAccessJson.write(access)).doesNotContain("314159");
        assertThat(access.toString()).contains("PasswordHash[hidden]");
    }

    @Test
    void whatIsNoneSaysWhyAndQuotesNothing() {
        assertThatThrownBy(() -> read("unit/水务局", "secret")).hasMessage("it is no JSON");
        assertThatThrownBy(() -> read("unit/水务局", "{\"id\":\"unit/住建局\"}"))
                .hasMessage("its key is not its id, or not that of a unit");
        assertThatThrownBy(() -> read("水务局", "{\"id\":\"水务局\"}"))
                .hasMessage("its key is not its id, or not that of a unit");
        assertThatThrownBy(() -> read("unit/水务局", "{\"id\":\"unit/水务局\",\"revision\":1}"))
                .hasMessage("revision, pin_epoch or links_since is missing");
    }

    private static UnitAccess read(String key, String value) {
        return UnitAccessJson.read(key, value.getBytes(UTF_8));
    }
}
