/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.tools.common.ToolException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir private Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void shouldMakeAKeyOnceAndKeepIt() throws IOException {
        Path file = folder.resolve("key");
        String made = Files.readString(KeyFile.ensure(file, out));
        assertThat(Files.readString(KeyFile.ensure(file, out))).isEqualTo(made).hasSize(65);
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void shouldPutAKeyWhereAFileIsEmptyAndSaySo() throws IOException {
        Path file = Files.createFile(folder.resolve("key"));
        PrivacyKey.fromFile(KeyFile.ensure(file, out));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("是空的，已重新生成");
    }

    @Test
    void shouldRefuseAndKeepWhatWasCutOff() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "0123456789abcdef");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> KeyFile.ensure(file, out))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("内容不完整")
                .hasMessageContaining("从备份恢复");
        assertThat(Files.readString(file)).isEqualTo("0123456789abcdef");
    }
}
