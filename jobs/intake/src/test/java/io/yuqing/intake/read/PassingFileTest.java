/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PassingFileTest {
    private static final Instant WRITTEN = Instant.parse("2025-11-30T04:00:00Z");

    @Test
    void shouldBeThereForItsOwnerOnlyAndThenGone() throws IOException {
        byte[] content = "停水".getBytes(StandardCharsets.UTF_8);
        Path path;
        try (PassingFile file = PassingFile.of(new ByteArrayInputStream(content), WRITTEN)) {
            path = file.path();
            assertThat(path).hasBinaryContent(content);
            assertThat(Files.getLastModifiedTime(path).toInstant()).isEqualTo(WRITTEN);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rw-------");
        }
        assertThat(path).doesNotExist();
    }
}
