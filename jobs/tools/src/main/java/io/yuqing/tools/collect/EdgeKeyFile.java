/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.local.process.PrivateFile;
import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The secret behind the authors of imported items: a file of its own, made once. */
public final class EdgeKeyFile {
    private static final String OPTION = "--edge-key";
    private static final String NAME = "edge.key";

    private EdgeKeyFile() {}

    /**
     * The file with the key of a data folder; a new one is made where there is none.
     *
     * @throws ToolException if it cannot be used
     */
    public static Path ensure(Path data) {
        ensure(null, data);
        return data.resolve(NAME);
    }

    /**
     * The key of a file; a new one is made where there is none.
     *
     * @param named by the option; null for the one in the data folder
     */
    static PrivacyKey ensure(Path named, Path data) {
        Path file = named == null ? data.resolve(NAME) : named;
        try {
            if (!Files.exists(file)) {
                makeFolder(file.toAbsolutePath().getParent());
                PrivacyKey.createFile(file);
            }
        } catch (IOException e) {
            throw new ToolException(
                    "化名密钥 " + file + " 无法写入（" + e.getMessage() + "）；请用 --edge-key 指定别的位置。", e);
        }
        return read(file);
    }

    /** The key of a file; where there is none, one that is forgotten again. */
    static PrivacyKey ifThere(Path named, Path data) {
        Path file = named == null ? data.resolve(NAME) : named;
        if (Files.exists(file)) {
            return read(file);
        }
        byte[] random = new byte[PrivacyKey.MIN_BYTES];
        new SecureRandom().nextBytes(random);
        return PrivacyKey.of(random);
    }

    /** One that is there keeps its rights. */
    private static void makeFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            PrivateFile.folder(folder);
        }
    }

    private static PrivacyKey read(Path file) {
        try {
            return PrivacyKey.fromFile(file, OPTION);
        } catch (IllegalArgumentException e) {
            throw new ToolException(
                    "化名密钥 " + file + " 不能使用：内容不完整或别人可读；请改正权限（chmod 400），或从备份恢复。", e);
        }
    }
}
