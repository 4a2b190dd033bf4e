/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
        "2001:db8:1:2::1, 2001:DB8:1:2:0:0:0:1%eth0",
        "[2001:db8:1:2::1]:4711, [2001:db8:1:2::2]",
        "10.0.0.1:4711, 10.0.0.1",
        "::ffff:10.0.0.1, 10.0.0.1"
    })
    void shouldTakeOneWhoHasManyForOne(String written, String other) {
        assertThat(ClientAddress.network(written)).isEqualTo(ClientAddress.network(other));
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:3::1",
        "10.0.0.1, 10.0.0.2",
        "unknown, _hidden",
        "ab:2, ab:3",
        "'', unknown"
    })
    void shouldTellOthersApart(String written, String other) {
        assertThat(ClientAddress.network(written)).isNotEqualTo(ClientAddress.network(other));
    }
}
