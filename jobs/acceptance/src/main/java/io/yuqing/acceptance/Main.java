/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance;

import io.yuqing.acceptance.bench.BenchCommand;
import io.yuqing.acceptance.truth.TruthCommand;
import io.yuqing.local.process.StackException;
import java.util.Arrays;

/** The commands that measure: {@code truth} and {@code bench}. */
public final class Main {
    private static final int USAGE = 2;

    private Main() {}

    public static void main(String[] args) throws Exception {
        try {
            System.exit(run(args));
        } catch (UsageException | StackException e) {
            System.err.println(e.getMessage());
            System.exit(USAGE);
        }
    }

    private static int run(String... args) throws Exception {
        String command = args.length == 0 ? "" : args[0];
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        return switch (command) {
            case "truth" -> new TruthCommand(rest).run(System.out);
            case "bench" -> new BenchCommand(rest).run(System.out);
            default ->
                    throw new UsageException(
                            "'" + command + "' is no command; there are truth and bench.");
        };
    }
}
