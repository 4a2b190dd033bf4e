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
 * parent goes, however it goes ({@code kill -9} too), the kernel closes the pipe, the child reads
 * the end of file and leaves; no poll, no process id that could be reused.
 */
public final class Leash {
    private static final int ORPHANED = 143;
    private static final int GRACE_MILLIS = 10_000;

    private Leash() {}

    public static void main(String[] args) throws Exception {
        Thread watch = new Thread(Leash::followParent, "leash");
        watch.setDaemon(true);
        watch.start();
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

    private static void followParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said; only the end matters.
            }
        } catch (IOException e) {
            // A broken pipe means the same as its end.
        }
        Thread last = new Thread(Leash::haltWhenStuck, "leash-last-resort");
        last.setDaemon(true);
        last.start();
        System.exit(ORPHANED);
    }

    private static void haltWhenStuck() {
        Pause.millis(GRACE_MILLIS, "the shutdown hooks");
        Runtime.getRuntime().halt(ORPHANED);
    }
}
