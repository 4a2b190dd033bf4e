/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs Node.js on the parts of browser tests that need no browser. */
public final class NodeRun {
    private static final int LIMIT_SECONDS = 60;

    private NodeRun() {}

    /**
     * Returns when it has ended well.
     *
     * @throws AssertionError with what it said if it does not
     */
    public static void succeeds(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(arguments));
        Process node = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(node.getInputStream().readAllBytes(), UTF_8);
        if (!node.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || node.exitValue() != 0) {
            node.destroyForcibly();
            throw new AssertionError(command + " did not end well:\n" + output);
        }
    }
}
