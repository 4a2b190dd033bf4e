/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.process;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * First class of every child JVM: ties it to its parent, then runs the real main.
 *
 * <p>The parent holds the other end of the child's standard input and never writes to it. When the
 * parent goes, however it goes ({@code kill -9} too), the kernel closes the pipe, and that is the
 * end of the child, at once and without an orderly shutdown ({@link HardExit}); no poll, no process
 * id that could be reused.
 */
public final class Leash {
    private static final int ORPHANED = 143;

    private Leash() {}

    public static void main(String[] args) throws Exception {
        // Before anything of the real main runs: that may hang in an exit at once.
        tie();
        try {
            Class.forName(args[0])
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            // As the JVM does with an exception that leaves main: trace, and a failing exit code.
            e.getCause().printStackTrace();
            System.exit(1);
        }
    }

    /**
     * Ties this process to the one that holds the other end of its standard input, as every child
     * of ours is; for one that somebody else has started.
     */
    public static void tie() {
        HardExit exit = HardExit.prepare();
        exit.atEndOfInput();
        Thread watch = new Thread(() -> followParent(exit), "leash");
        watch.setDaemon(true);
        watch.start();
    }

    private static void followParent(HardExit exit) {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said; only the end matters.
            }
        } catch (IOException e) {
            // A broken pipe means the same as its end.
        }
        exit.now(ORPHANED);
    }
}
