/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backup;

import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** A folder that only its owner may read: it holds hashes of passwords and what people wrote. */
final class BackupFolder {
    private final Path root;

    BackupFolder(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    /** What fills a file; returns how many records or rows it wrote. */
    interface Fill {
        long to(OutputStream out) throws IOException;
    }

    /** What reads a file; returns how many records or rows it found. */
    interface Use {
        long of(InputStream in) throws IOException;
    }

    /**
     * @throws ToolException if it is there and holds something
     */
    void create() {
        try {
            if (Files.exists(root)) {
                try (Stream<Path> files = Files.list(root)) {
                    if (files.findAny().isPresent()) {
                        throw new ToolException("文件夹 " + root + " 不是空的；备份请写到一个新的文件夹。");
                    }
                }
            }
            Files.createDirectories(root.resolve("kafka"));
            Files.createDirectories(root.resolve("tables"));
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new ToolException("无法写文件夹 " + root + "：" + e.getMessage() + "。", e);
        }
    }

    BackupPart write(String path, String name, Fill fill) {
        MessageDigest digest = sha256();
        try (OutputStream file = Files.newOutputStream(root.resolve(path));
                OutputStream out = new DigestOutputStream(file, digest)) {
            long count = fill.to(out);
            out.flush();
            return new BackupPart(path, name, count, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new ToolException("无法写 " + root.resolve(path) + "：" + e.getMessage() + "。", e);
        }
    }

    void write(Manifest manifest) {
        try {
            Files.writeString(root.resolve(Manifest.FILE), manifest.text());
        } catch (IOException e) {
            throw new ToolException("无法写 " + root + "：" + e.getMessage() + "。", e);
        }
    }

    /**
     * @throws ToolException if there is none, as in the folder of a backup that was cut off
     */
    Manifest manifest() {
        Path file = root.resolve(Manifest.FILE);
        if (!Files.exists(file)) {
            throw new ToolException(root + " 不是完整的备份：没有 " + Manifest.FILE + "；请换一份。");
        }
        try {
            return Manifest.read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException e) {
            throw new ToolException(file + " 无法读取，请换一份备份。", e);
        }
    }

    /** Looks at every byte before the first is used. */
    void check(Manifest manifest) {
        for (BackupPart part : manifest.parts()) {
            Path file = root.resolve(part.path());
            MessageDigest digest = sha256();
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new ToolException("备份中的 " + file + " 读不到，请换一份备份。", e);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
                throw new ToolException("备份中的 " + file + " 与清单不符：写完之后有人改过或磁盘损坏；请换一份备份。");
            }
        }
    }

    long read(BackupPart part, Use use) {
        Path file = root.resolve(part.path());
        try (InputStream in = Files.newInputStream(file)) {
            return use.of(in);
        } catch (IOException e) {
            throw new ToolException("备份中的 " + file + " 无法读取：" + e.getMessage() + "。", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
