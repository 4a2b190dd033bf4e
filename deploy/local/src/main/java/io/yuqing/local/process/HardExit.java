/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.process;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;

/**
 * The end of a process that nothing can hold up. {@code System.exit} and {@code Runtime.halt} both
 * run the exit handlers of native libraries, and there RocksDB waits for its threads, for ever if
 * they are at work; an engine that is taken apart under its running queries crashes.
 */
final class HardExit {
    private static final int STANDARD_INPUT = 0;
    private static final int SIGKILL = 9;

    /** Of Linux, on x64 and arm64. */
    private static final int F_GETFL = 3;

    private static final int F_SETFL = 4;
    private static final int F_SETOWN = 8;
    private static final int F_SETSIG = 10;
    private static final int O_ASYNC = 0x2000;

    /** What is needed of the C library. */
    interface C extends Library {
        int getpid();

        int fcntl(int file, int command, Object... argument);

        void _exit(int status);
    }

    private final C c;

    private HardExit(C c) {
        this.c = c;
    }

    /** Ready to be used: nothing is loaded any more when it matters. */
    static HardExit prepare() {
        try {
            return new HardExit(Native.load("c", C.class));
        } catch (LinkageError e) {
            System.err.println("A hard exit is not possible, an orderly one may hang: " + e);
            return new HardExit(null);
        }
    }

    /**
     * Has the kernel kill this process when something happens to its standard input, a pipe that
     * nobody writes to: even if no thread of the JVM can run, as in an exit that hangs. Nothing is
     * done where the kernel cannot.
     */
    void atEndOfInput() {
        if (c != null && Platform.isLinux()) {
            c.fcntl(STANDARD_INPUT, F_SETOWN, c.getpid());
            c.fcntl(STANDARD_INPUT, F_SETSIG, SIGKILL);
            int flags = c.fcntl(STANDARD_INPUT, F_GETFL);
            c.fcntl(STANDARD_INPUT, F_SETFL, flags | O_ASYNC);
        }
    }

    void now(int status) {
        if (c != null) {
            c._exit(status);
        }
        Runtime.getRuntime().halt(status);
    }
}
