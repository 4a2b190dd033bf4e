/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditedFileTest {
    @TempDir Path folder;
    private Path path;
    private EditedFile<String> file;

    @BeforeEach
    void aFileThatIsRead() throws IOException {
        path = Files.writeString(folder.resolve("words.txt"), "a");
        file = new EditedFile<>(path, Files::readString);
        assertThat(file.changed()).contains("a");
    }

    @Test
    void shouldReadAnEditOnce() throws IOException {
        Files.writeString(path, "ab");
        file.changed();

        assertThat(file.changed()).contains("ab");
        assertThat(file.changed()).isEmpty();
    }

    @Test
    void shouldNotReadAFileThatIsBeingWritten() throws IOException {
        Files.writeString(path, "");
        assertThat(file.changed()).isEmpty();
        Files.writeString(path, "ab");
        assertThat(file.changed()).isEmpty();
        Files.writeString(path, "abc");
        assertThat(file.changed()).isEmpty();

        assertThat(file.changed()).contains("abc");
    }
}
