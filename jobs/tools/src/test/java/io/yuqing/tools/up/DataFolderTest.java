/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.local.engine.OwnPassword;
import io.yuqing.local.gateway.GatewayToken;
import io.yuqing.tools.collect.EdgeKeyFile;
import io.yuqing.tools.stack.SessionKeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir private Path folder;

    @Test
    void shouldForgetEverythingOfEarlierRunsButKeysPasswordAndToken() throws IOException {
        OwnPassword password = OwnPassword.in(folder);
        Path key = KeyFile.ensure(folder.resolve("privacy.key"), System.out);
        EdgeKeyFile.ensure(folder);
        SessionKeyFile.ensure(folder);
        GatewayToken token = GatewayToken.in(folder);
        String secrets = Files.readString(password.file()) + Files.readString(key);
        for (String file :
                List.of(
                        "kafka/logs/posts-0/0.log",
                        "clickhouse/store/1",
                        "flink/checkpoints/1/_metadata",
                        "flink-delivery/checkpoints/1/_metadata",
                        "flink-second/checkpoints/1/_metadata",
                        "demo/played",
                        "demo.part/posts",
                        "notices.txt",
                        "setup.log",
                        "addresses.json",
                        "crash-4711.log",
                        "gateway.yaml",
                        "gateway.log",
                        "gateway.token123.part",
                        "privacy.key123.part",
                        "privacy.key.123.new",
                        "edge.key.123.new",
                        "desk.key.123.new",
                        "link.key.123.new",
                        "desk-access.log",
                        "clickhouse.password123.part",
                        "a file of the user")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), "of an earlier run");
        }

        try (DataFolder data = DataFolder.open(folder)) {
            data.clear();
        }

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "lock",
                            "privacy.key",
                            OwnPassword.FILE,
                            OwnPassword.READER_FILE,
                            OwnPassword.NETRC,
                            OwnPassword.ACCOUNTS,
                            "edge.key",
                            SessionKeyFile.NAME,
                            "desk-access.log",
                            GatewayToken.FILE,
                            "a file of the user");
        }
        assertThat(GatewayToken.in(folder)).isEqualTo(token);
        assertThat(Files.readString(password.file()) + Files.readString(key)).isEqualTo(secrets);
    }

    @Test
    void shouldBeClosedToOtherUsersWhenItIsMade() throws IOException {
        Path made = folder.resolve("a/data");

        DataFolder.open(made).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
    }

    @Test
    void shouldKeepNothingThatItWouldForgetToClear() {
        try (DataFolder data = DataFolder.open(folder)) {
            assertThat(data.part("flink-delivery")).isEqualTo(folder.resolve("flink-delivery"));
            assertThatThrownBy(() -> data.part("flink-reports"))
                    .hasMessage("--fresh would forget to clear flink-reports.");
        }
    }
}
