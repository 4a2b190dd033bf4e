/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8123,,",
        "localhost:8123,,none",
        "LOCALHOST,,",
        "[::1]:8123,,same-origin",
        "localhost:9999,http://localhost:9999,same-origin",
        "127.0.0.1:8443,https://127.0.0.1:8443,",
        ",,"
    })
    void shouldLetInProgramsAndPagesOfTheServerItself(String host, String origin, String site) {
        assertThat(Door.refusal(host, origin, site)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8123,http://evil.example,",
        "127.0.0.1:8123,null,",
        "127.0.0.1:8123,http://127.0.0.1:3000,",
        "127.0.0.1:8123,http://localhost:8123,",
        "127.0.0.1:8123,file://,",
        "127.0.0.1:8123,http://127.0.0.1:8123.evil.example,",
        ",http://evil.example,",
        "evil.example:8123,,",
        "evil.example:8123,http://evil.example:8123,same-origin",
        "127.0.0.1.evil.example:8123,,",
        "localhost.evil.example,,",
        "0.0.0.0:8123,,",
        "192.168.1.7:8123,,",
        "127.0.0.1:8123,,cross-site",
        "127.0.0.1:8123,,same-site"
    })
    void shouldRefuseWhatAPageOfAnotherAddressSends(String host, String origin, String site) {
        assertThat(Door.refusal(host, origin, site))
                .hasValueSatisfying(
                        sentence ->
                                assertThat(sentence)
                                        .startsWith("Refused: the request ")
                                        .contains("Type http://127.0.0.1 and the port"));
    }
}
