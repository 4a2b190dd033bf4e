/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.chdb;

import com.sun.jna.Pointer;
import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The ClickHouse engine on one data folder. A process has at most one in its life: libchdb does not
 * start twice. Thread-safe.
 */
public final class ChdbEngine implements AutoCloseable {
    private final ChdbLibrary library;
    private final String[] arguments;
    private final Path data;
    private final FileChannel lock;

    /** Keeps the engine up while no request is under way. */
    private final ChdbConnection keeper;

    private final String version;
    private final String timezone;

    private ChdbEngine(ChdbLibrary library, Path data, Path config, FileChannel lock)
            throws EngineException, IOException {
        this.library = library;
        this.data = data;
        this.arguments = arguments(data, config == null ? EngineRights.write(data) : config);
        this.lock = lock;
        this.keeper = connect();
        this.version = keeper.value("SELECT version()");
        this.timezone = keeper.value("SELECT timezone()");
    }

    /**
     * @param config a configuration file of ClickHouse; null for one that bars what reaches outside
     * @throws StackException if the folder is in use or cannot be written, or the library is of no
     *     use
     */
    public static ChdbEngine open(Path libraryFile, Path data, Path config) {
        try {
            Files.createDirectories(data);
            return new ChdbEngine(ChdbLibrary.load(libraryFile), data, config, lock(data));
        } catch (UnsatisfiedLinkError e) {
            throw new StackException(
                    "libchdb "
                            + libraryFile
                            + " cannot be loaded ("
                            + e.getMessage()
                            + "): delete the node_modules folder it is in and run install.sh beside"
                            + " that again.",
                    e);
        } catch (IOException | EngineException e) {
            throw new StackException(
                    "ClickHouse cannot use the data folder " + data + ": " + e.getMessage(), e);
        }
    }

    public ChdbConnection connect() throws EngineException {
        Pointer connection = library.chdb_connect(arguments.length, arguments);
        if (connection == null) {
            throw EngineException.of(
                    210, "NETWORK_ERROR", "The engine gave no connection to " + data + ".");
        }
        return new ChdbConnection(library, connection);
    }

    public String version() {
        return version;
    }

    public String timezone() {
        return timezone;
    }

    /** Closes the engine; connections must be closed before. */
    @Override
    public void close() {
        keeper.close();
        library.chdb_shutdown();
        try {
            lock.close();
        } catch (IOException e) {
            throw new StackException("The lock of " + data + " cannot be released.", e);
        }
    }

    private static String[] arguments(Path data, Path config) {
        return new String[] {"clickhouse", "--path=" + data, "--config-file=" + config};
    }

    /** Two engines on one folder would destroy each other's parts; libchdb does not look. */
    private static FileChannel lock(Path data) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        data.resolve("yuqing.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        FileLock held = channel.tryLock();
        if (held == null) {
            channel.close();
            throw new StackException(
                    "ClickHouse data folder "
                            + data
                            + " is used by another process: stop that process, or pass another"
                            + " folder.");
        }
        return channel;
    }
}
