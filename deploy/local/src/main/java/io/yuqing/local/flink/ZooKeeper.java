/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import io.yuqing.local.process.ChildProcess;
import io.yuqing.local.process.Folders;
import io.yuqing.local.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Remembers which jobs run and their last checkpoints while no JobManager lives. The server comes
 * with Flink's own shaded ZooKeeper.
 */
final class ZooKeeper implements AutoCloseable {
    private final ChildProcess process;
    private final Path data;
    private final int port;

    private ZooKeeper(ChildProcess process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    static ZooKeeper start(FlinkProcesses processes, Path data) throws IOException {
        // What an earlier cluster remembered would start its jobs from their old jars.
        Folders.delete(data.resolve("zookeeper"));
        Folders.delete(data.resolve("ha"));
        int port = Ports.free();
        Path folder = Files.createDirectories(data.resolve("zookeeper"));
        Path config = folder.resolve("zoo.cfg");
        // Backslashes would be escapes in this properties file, and so the path gets slashes.
        Files.writeString(
                config,
                "tickTime=500\nclientPortAddress=127.0.0.1\nclientPort="
                        + port
                        + "\nadmin.enableServer=false\nmaxClientCnxns=0\ndataDir="
                        + folder.toString().replace('\\', '/')
                        + "\n");
        ZooKeeper zooKeeper = new ZooKeeper(processes.zooKeeper(config), data, port);
        zooKeeper.process.awaitReady(ChildProcess.START_LIMIT, zooKeeper::accepts);
        return zooKeeper;
    }

    Map<String, String> flinkSettings() {
        return Map.of(
                "high-availability.type",
                "zookeeper",
                "high-availability.zookeeper.quorum",
                "127.0.0.1:" + port,
                "high-availability.storageDir",
                FlinkPath.of(data.resolve("ha")),
                // How long the place of a killed JobManager stays taken; and how long a process may
                // get no core before it counts as one, and its jobs start again.
                "high-availability.zookeeper.client.session-timeout",
                "10000",
                "high-availability.zookeeper.client.tolerate-suspended-connections",
                "true");
    }

    @Override
    public void close() {
        process.stop();
    }

    private boolean accepts() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        }
    }
}
