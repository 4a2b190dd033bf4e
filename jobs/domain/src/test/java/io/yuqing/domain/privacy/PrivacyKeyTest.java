/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivacyKeyTest {

    private static final String RANDOM =
            "8f1d0c5b7e2a496388d1f0a7b6c5d4e3f2a1908172635445362718090a1b2c3d";

    @TempDir Path folder;

    @Test
    void aCreatedKeyIsReadableByItsOwnerOnlyAndCanBeRead() throws IOException {
        Path file = folder.resolve("key");
        PrivacyKey.createFile(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PrivacyKey.fromFile(file).derive("x"))
                .hasSize(32)
                .isEqualTo(PrivacyKey.fromFile(file).derive("x"))
                .isNotEqualTo(PrivacyKey.fromFile(file).derive("y"));
    }

    @Test
    void aKeyIsNeverOverwritten() throws IOException {
        Path file = folder.resolve("key");
        PrivacyKey.createFile(file);
        assertThatThrownBy(() -> PrivacyKey.createFile(file))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void nothingButTheWholeKeyIsLeftBehind() throws IOException {
        Path file = folder.resolve("key");
        PrivacyKey.createFile(file);
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
        assertThat(Files.size(file)).isEqualTo(65);
    }

    @Test
    void anEmptyFileIsNoKey() throws IOException {
        Path file = file("empty", "");
        assertThatThrownBy(() -> PrivacyKey.fromFile(file)).hasMessageContaining("has 0 bytes");
        assertThatThrownBy(() -> PrivacyKey.createFile(file))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void lineEndsAroundTheKeyDoNotCount() throws IOException {
        assertThat(PrivacyKey.fromFile(file("a", RANDOM)).derive("x"))
                .isEqualTo(PrivacyKey.fromFile(file("b", " " + RANDOM + "\r\n")).derive("x"));
    }

    @Test
    void aMissingFileSaysHowToMakeOne() {
        Path file = folder.resolve("none");
        assertThatThrownBy(() -> PrivacyKey.fromFile(file))
                .hasMessage(
                        "privacy.key-file %s does not exist; create it with: (umask 077; openssl rand -hex 32 > %s).",
                        file, file);
    }

    @Test
    void aShortKeyIsRefused() throws IOException {
        Path file = file("short", "secret\n");
        assertThatThrownBy(() -> PrivacyKey.fromFile(file))
                .hasMessage(
                        "privacy.key-file %s has 6 bytes; it needs at least 32 random ones, such as openssl rand -hex 32 prints.",
                        file);
    }

    @Test
    void aKeyOfRepeatedBytesIsRefused() throws IOException {
        Path file = file("zeros", "0".repeat(64));
        assertThatThrownBy(() -> PrivacyKey.fromFile(file)).hasMessageContaining("is not random");
    }

    @Test
    void aFileOthersMayReadIsRefused() throws IOException {
        Path file = file("open", RANDOM);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> PrivacyKey.fromFile(file))
                .hasMessage(
                        "privacy.key-file %s has permissions rw-r--r--; others must not read it: chmod 400 (in Kubernetes defaultMode: 0400).",
                        file);
    }

    @Test
    void neverShowsItselfAndNeverEntersAJobGraph() throws IOException {
        PrivacyKey key = PrivacyKey.fromFile(file("key", RANDOM));
        assertThat(key.toString()).isEqualTo("PrivacyKey[hidden]");
        assertThat(key).isNotInstanceOf(Serializable.class);
    }

    private Path file(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        return file;
    }

    @Test
    void aKeyTypedInPlaceOfItsFileIsInNoError() {
        String key = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";
        for (String typed : List.of(key, key.repeat(8))) {
            assertThatThrownBy(() -> PrivacyKey.fromFile(Path.of(typed)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("privacy.key-file … ")
                    .hasNoCause();
        }
    }
}
