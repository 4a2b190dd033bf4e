/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Loopback ports. Those that are drawn come from a block that belongs to this JVM while it lives:
 * two JVMs, or two threads of one, never draw the same port before either listens on it.
 */
public final class Ports {
    /** Below the range from which Linux and macOS draw the local ports of outgoing connections. */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_000;
    private static final int BLOCK = 100;
    private static final int ATTEMPTS = 500;

    /** Listens on the first port of the block, which tells other JVMs to take another. */
    private static ServerSocket claim;

    private static int next;

    private Ports() {}

    /** {@code count} distinct ports that nothing listens on just now. */
    public static synchronized List<Integer> free(int count) {
        List<Integer> ports = new ArrayList<>();
        for (int attempt = 0; attempt < ATTEMPTS && ports.size() < count; attempt++) {
            int candidate = draw();
            if (candidate > 0 && !ports.contains(candidate) && isFree(candidate)) {
                ports.add(candidate);
            }
        }
        if (ports.size() < count) {
            throw new StackException(
                    "No free loopback port between "
                            + FIRST
                            + " and "
                            + LAST
                            + ": stop something.");
        }
        return ports;
    }

    /** The next port of the block, round and round; 0 if a block could not be claimed. */
    private static int draw() {
        if (claim == null) {
            claim =
                    claim(
                            FIRST
                                    + BLOCK
                                            * ThreadLocalRandom.current()
                                                    .nextInt((LAST - FIRST) / BLOCK));
        }
        if (claim == null) {
            return 0;
        }
        next = next % (BLOCK - 1) + 1;
        return claim.getLocalPort() + next;
    }

    /** Null if the block is taken. */
    private static ServerSocket claim(int port) {
        try {
            return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            return null;
        }
    }

    public static int free() {
        return free(1).get(0);
    }

    /** {@code asked} itself, or a free port when it is 0; a taken port is refused by its option. */
    public static int require(String option, int asked) {
        if (asked == 0) {
            return free();
        }
        if (asked < 0 || asked > 65_535) {
            throw new StackException(option + " " + asked + " is no port: use 0 to 65535.");
        }
        if (!isFree(asked)) {
            throw new StackException(
                    option
                            + " "
                            + asked
                            + " is taken by another process: stop that process, or pass another port"
                            + " (0 picks a free one).");
        }
        return asked;
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // A port in TIME_WAIT after a restart is free; one with a listener is not.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
