/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.gateway.config.login.LoginSettings.Reached;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskDoorTest {
    private final DeskDoor door = DeskDoor.ofThisMachine("127.0.0.5");

    /** Also by the port of a tunnel. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:8090",
                "localhost:8090",
                "LOCALHOST:9000",
                "[::1]:8090",
                "127.0.0.5:8090",
                "localhost"
            })
    void whoAsksForThisMachineComesIn(String host) {
        assertThat(door.refusal("GET", host, null)).isEmpty();
        assertThat(door.refusal("HEAD", host, "https://other.example")).isEmpty();
    }

    /** A name of theirs that points here: the browser would take this page for one of theirs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example:8090",
                "evil.example",
                "localhost.evil.example:8090",
                "127.0.0.1.evil.example",
                "127.0.0.1:8090@evil.example",
                "localhost:8090:80",
                "0.0.0.0:8090",
                ""
            })
    void whoAsksForAnotherNameDoesNot(String host) {
        assertThat(door.refusal("GET", host, null)).isPresent();
    }

    @Test
    void whoNamesNobodyDoesNot() {
        assertThat(door.refusal("GET", null, null)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8090, true",
        "http://localhost:8090, false",
        "http://127.0.0.1:8091, false",
        "https://127.0.0.1:8090, false",
        "http://evil.example, false",
        "null, false",
        ", false"
    })
    void whatChangesSomethingComesFromOurPages(String origin, boolean allowed) {
        assertThat(door.refusal("POST", "127.0.0.1:8090", origin).isEmpty()).isEqualTo(allowed);
        assertThat(door.refusal("DELETE", "127.0.0.1:8090", origin).isEmpty()).isEqualTo(allowed);
    }

    /**
     * A proxy or a certificate has a name of its own; here there is none but that of the machine.
     */
    @ParameterizedTest
    @CsvSource({
        "TLS,   https://desk.county.example:8090, true",
        "TLS,   http://desk.county.example:8090, false",
        "PROXY, https://desk.county.example:8090, true",
        "PROXY, http://desk.county.example:8090, false",
        "PROXY, https://evil.example:8090, false",
        "PROXY, , false"
    })
    void whatChangesSomethingComesFromTheSameSite(Reached reached, String origin, boolean ours) {
        DeskDoor open = DeskDoor.withLogin(reached, "127.0.0.5");

        assertThat(open.refusal("GET", "desk.county.example:8090", null)).isEmpty();
        assertThat(open.refusal("POST", "desk.county.example:8090", origin).isEmpty())
                .isEqualTo(ours);
    }

    /** Else another site could have its own name point here, and read what its visitor sees. */
    @Test
    void whoAsksForAnotherNameDoesNotWherePeopleOfThisMachineLogIn() {
        DeskDoor here = DeskDoor.withLogin(Reached.HERE, "127.0.0.5");

        assertThat(here.refusal("GET", "evil.example:8090", null)).isPresent();
        assertThat(here.refusal("POST", "evil.example:8090", "http://evil.example:8090"))
                .isPresent();
        assertThat(here.refusal("GET", "127.0.0.5:8090", null)).isEmpty();
        assertThat(here.refusal("POST", "localhost:8090", "http://localhost:8090")).isEmpty();
    }
}
