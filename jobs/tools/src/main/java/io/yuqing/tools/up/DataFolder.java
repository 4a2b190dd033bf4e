/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.local.process.Folders;
import io.yuqing.local.process.Layout;
import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The one folder that holds all state of a local stack; one {@code up} at a time may have it. */
final class DataFolder implements AutoCloseable {
    private static final List<String> PARTS = List.of("kafka", "clickhouse", "flink", "demo");

    private final Path folder;
    private final FileChannel lockFile;

    private DataFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /** The folder of option {@code --data}; without it {@code data} in the checkout. */
    static Path of(Arguments given) {
        String asked = given.get("--data", null);
        return asked == null
                ? Layout.find().root().resolve("data")
                : Path.of(asked).toAbsolutePath().normalize();
    }

    /** Opens the folder for this process alone, making it if absent. */
    static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StackException(
                        "--data "
                                + folder
                                + " is in use by another ./yuqing up: stop that one, or pass"
                                + " another folder.");
            }
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new StackException(
                    "--data "
                            + folder
                            + " cannot be written ("
                            + e
                            + "): pass another folder, or change its rights.",
                    e);
        }
    }

    /** Forgets records, tables, checkpoints and the demo; the privacy key stays. */
    void clear() {
        try {
            for (String part : PARTS) {
                Folders.delete(folder.resolve(part));
            }
        } catch (IOException e) {
            throw new StackException("--fresh could not empty " + folder + ": " + e, e);
        }
    }

    Path part(String name) {
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
            throw new StackException("The lock of " + folder + " could not be released: " + e, e);
        }
    }
}
