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

/** Loopback ports. */
public final class Ports {
    /** Below the range from which Linux and macOS draw the local ports of outgoing connections. */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_000;
    private static final int ATTEMPTS = 500;

    private Ports() {}

    /** {@code count} distinct ports that nothing listens on just now. */
    public static List<Integer> free(int count) {
        List<Integer> ports = new ArrayList<>();
        for (int attempt = 0; attempt < ATTEMPTS && ports.size() < count; attempt++) {
            int candidate = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (!ports.contains(candidate) && isFree(candidate)) {
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
