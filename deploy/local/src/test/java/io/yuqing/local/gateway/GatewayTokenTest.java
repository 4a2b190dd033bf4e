/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTokenTest {
    @TempDir Path folder;

    @Test
    void isMadeOnceForItsOwnersEyes() throws IOException {
        GatewayToken first = GatewayToken.in(folder);
        Path file = folder.resolve(GatewayToken.FILE);

        assertThat(GatewayToken.in(folder)).isEqualTo(first);
        assertThat(first.word()).hasSize(48);
        assertThat(file).hasContent(first.word());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "0123456789abcdef", "0123456789abcdef\n"})
    void isMadeAgainIfItWasCutOff(String rest) throws IOException {
        Files.writeString(folder.resolve(GatewayToken.FILE), rest);

        assertThat(GatewayToken.in(folder).word()).hasSize(48).isNotEqualTo(rest.strip());
    }

    /** As {@code printf %s abc | sha256sum} says. */
    @Test
    void isKnownToTheGatewayByItsHash() {
        assertThat(new GatewayToken("abc").sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void isInNoLog() {
        GatewayToken token = GatewayToken.random();

        assertThat(token.toString()).doesNotContain(token.word());
    }
}
