/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance;

import io.yuqing.acceptance.alerts.AlertBenchCommand;
import io.yuqing.acceptance.bench.BenchCommand;
import io.yuqing.acceptance.truth.TruthCommand;
import io.yuqing.local.process.StackException;
import io.yuqing.tools.backtest.BacktestCommand;
import io.yuqing.tools.common.UsageException;
import io.yuqing.tools.nlp.NlpCommand;
import io.yuqing.tools.topic.TopicCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The commands that measure and try: {@code truth}, {@code bench}, {@code backtest}, {@code topic}
 * and {@code nlp}.
 */
public final class Main {
    private static final int USAGE = 2;

    private Main() {}

    public static void main(String[] args) throws Exception {
        // Chinese text whatever the locale of the terminal's environment says.
        PrintStream out = utf8(FileDescriptor.out);
        try {
            System.exit(run(out, args));
        } catch (UsageException | StackException e) {
            utf8(FileDescriptor.err).println(e.getMessage());
            System.exit(USAGE);
        }
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static int run(PrintStream out, String... args) throws Exception {
        String command = args.length == 0 ? "" : args[0];
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        return switch (command) {
            case "truth" -> new TruthCommand(rest).run(out);
            case "bench" -> bench(out, rest);
            case "backtest" -> new BacktestCommand(rest).run(out);
            case "topic" -> new TopicCommand(rest).run(out);
            case "nlp" -> new NlpCommand(rest).run(out);
            default ->
                    throw new UsageException(
                            "'"
                                    + command
                                    + "' is no command; there are truth, bench, backtest, topic"
                                    + " and nlp.");
        };
    }

    private static int bench(PrintStream out, String... args) throws Exception {
        if (args.length > 0 && args[0].equals("alerts")) {
            return new AlertBenchCommand(Arrays.copyOfRange(args, 1, args.length)).run(out);
        }
        return new BenchCommand(args).run(out);
    }
}
