/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.domain.cases.link.CaseToken;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkKeyFileTest {
    private static final CaseToken TOKEN = CaseToken.ofCase("c1", "水务局", 1_790_000_000_000L);
    private static final String OPTION = "cases.link_key_file";

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("link.key");
    }

    @Test
    void aNewKeyIsForItsOwnersEyesOnly() throws IOException {
        LinkKeyFile.create(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).matches("[0-9a-f]{64}\n");
        LinkKeyFile.read(file, OPTION);
    }

    @Test
    void aKeyIsNeverOverwritten() throws IOException {
        LinkKeyFile.create(file);
        String before = Files.readString(file);
        assertThatThrownBy(() -> LinkKeyFile.create(file))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void afterAChangeLinksOfTheKeyBeforeHoldAndThoseOfAnEarlierOneDoNot() throws IOException {
        LinkKeyFile.create(file);
        String first = LinkKeyFile.read(file, OPTION).sign(TOKEN);
        LinkKeyFile.renew(file, OPTION);
        String second = LinkKeyFile.read(file, OPTION).sign(TOKEN);
        assertThat(LinkKeyFile.read(file, OPTION).open(first)).contains(TOKEN);
        assertThat(second).isNotEqualTo(first);

        LinkKeyFile.renew(file, OPTION);
        assertThat(LinkKeyFile.read(file, OPTION).open(first)).isEmpty();
        assertThat(LinkKeyFile.read(file, OPTION).open(second)).contains(TOKEN);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws IOException {
        LinkKeyFile.create(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> LinkKeyFile.read(file, OPTION))
                .hasMessage(
                        OPTION
                                + " "
                                + file
                                + " has permissions rw-r--r--; others must not read it: chmod 400"
                                + " (in Kubernetes defaultMode: 0400).");
    }

    @Test
    void whatHoldsNoKeySaysHowToMakeOneAndQuotesNothing() throws IOException {
        assertThatThrownBy(() -> LinkKeyFile.read(file, OPTION))
                .hasMessage(
                        OPTION
                                + " "
                                + file
                                + " does not exist; create it with: ./yuqing case link-key "
                                + file
                                + ".");
        for (String content : new String[] {"", "secret", "ab".repeat(31), "ab".repeat(33)}) {
            Files.writeString(file, content);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            assertThatThrownBy(() -> LinkKeyFile.read(file, OPTION))
                    .hasMessage(
                            OPTION
                                    + " "
                                    + file
                                    + " holds no keys of links; it has one line or two, each of 64"
                                    + " hexadecimal digits: make it anew with ./yuqing case"
                                    + " link-key.");
        }
    }
}
