/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.process.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPasswordTest {
    @TempDir Path folder;

    @Test
    void isMadeOnceForItsOwnersEyes() throws IOException {
        String first = Files.readString(OwnPassword.in(folder).file());
        OwnPassword again = OwnPassword.in(folder);

        assertThat(Files.readString(again.file())).isEqualTo(first).hasSize(49);
        for (Path file : List.of(again.file(), again.netrc(), again.accounts())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(file)).contains(first);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void hasOneOfItsOwnForWhoOnlyReads() throws IOException {
        OwnPassword own = OwnPassword.in(folder);
        String reader = Files.readString(own.reader());

        assertThat(reader).hasSize(49).isNotEqualTo(Files.readString(own.file()));
        assertThat(Files.readString(OwnPassword.in(folder).reader())).isEqualTo(reader);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own.reader())))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "0123456789abcdef", "0123456789abcdef\n"})
    void isMadeAgainIfItWasCutOff(String rest) throws IOException {
        Files.writeString(folder.resolve(OwnPassword.FILE), rest);

        assertThat(Files.readString(OwnPassword.in(folder).file())).hasSize(49).isNotEqualTo(rest);
    }

    @Test
    void isAskedForByTheServer() throws IOException {
        OwnPassword own = OwnPassword.in(folder);
        String password = Files.readString(own.file()).strip();
        try (ClickHouseProcess server =
                ClickHouseProcess.in(Layout.find(), folder.resolve("db"), 0)
                        .accounts(own.accounts())
                        .start()) {
            ClickHouseHttp http = new ClickHouseHttp(server.url());

            assertThat(http.send("SELECT 1").statusCode()).isEqualTo(403);
            assertThat(http.with("password", "guessed").send("SELECT 1").statusCode())
                    .isEqualTo(403);
            assertThat(http.with("password", password).text("SELECT 1")).isEqualTo("1\n");
            ClickHouseHttp reader =
                    http.with("user", OwnPassword.READER)
                            .with("password", Files.readString(own.reader()).strip());
            assertThat(reader.text("SELECT 1")).isEqualTo("1\n");
            assertThat(reader.send("CREATE TABLE t (a Int8) ENGINE = Memory").body())
                    .contains("READONLY");
        }
    }
}
