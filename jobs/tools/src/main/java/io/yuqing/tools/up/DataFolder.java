/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.local.process.Folders;
import io.yuqing.local.process.PrivateFile;
import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** The one folder that holds all state of a local stack; one {@code up} at a time may have it. */
final class DataFolder implements AutoCloseable {
    /** What runs leave behind. */
    private static final Set<String> PARTS =
            Set.of(
                    "kafka",
                    "clickhouse",
                    "flink",
                    "flink-delivery",
                    "flink-second",
                    "notices.txt",
                    "setup.log",
                    "demo",
                    "demo.part",
                    "cases.csv",
                    "gateway.yaml",
                    "gateway.log",
                    "addresses.json");

    /** What a process leaves that crashes, or is killed while it writes a secret. */
    private static final String BROKEN_OFF =
            "{crash-*.log,clickhouse.*.part,gateway.*.part,privacy.key*.part,privacy.key.*.new,"
                    + "edge.key.*.new,desk.key.*.new,"
                    + "link.key.*.new}";

    private final Path folder;
    private final FileChannel lockFile;

    private DataFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /** Opens the folder for this process alone, making it if absent. */
    static DataFolder open(Path folder) {
        try {
            if (!Files.exists(folder)) {
                // Records hold authors as they are. A folder of the user keeps the rights it has.
                PrivateFile.folder(folder);
            }
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new ToolException(
                        "数据目录 " + folder + " 正被另一个 ./yuqing up 使用；请先停止它，或用 --data 指定别的目录。");
            }
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new ToolException(
                    "数据目录 " + folder + " 无法写入（" + e.getMessage() + "）；请用 --data 指定别的目录，或修改权限。", e);
        }
    }

    /**
     * Forgets what earlier runs left: records, tables, checkpoints of both jobs, notices, logs and
     * the demo. The keys behind pseudonyms and sessions stay, and so do the password of ClickHouse
     * and the token of the gateway, which others may have written down, and the log of who looked
     * at the desk.
     */
    void clear() {
        try {
            for (String part : PARTS) {
                Folders.delete(folder.resolve(part));
            }
            try (DirectoryStream<Path> broken = Files.newDirectoryStream(folder, BROKEN_OFF)) {
                for (Path file : broken) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new ToolException("--fresh 未能清空 " + folder + "：" + e.getMessage() + "；请检查权限。", e);
        }
    }

    /** Where a run keeps something that {@link #clear} forgets. */
    Path part(String name) {
        if (!PARTS.contains(name)) {
            throw new IllegalArgumentException("--fresh would forget to clear " + name + ".");
        }
        return folder.resolve(name);
    }

    Path root() {
        return folder;
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new ToolException("未能释放 " + folder + " 的锁：" + e.getMessage() + "。", e);
        }
    }
}
