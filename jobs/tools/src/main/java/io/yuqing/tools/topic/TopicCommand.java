/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.topic;

import io.yuqing.tools.common.UsageException;
import java.io.PrintStream;
import java.nio.file.Path;

/** {@code topic test FILE}: which items would these topics fire on, and by which words? */
public final class TopicCommand {
    private static final String USAGE =
            "./yuqing topic test FILE [--items ITEMS] [--samples N] [--json]";
    private static final int MOST_SAMPLES = 1_000;

    private Path file;
    private Path items;
    private boolean json;
    private int samples = 3;

    /**
     * @param args what stands after {@code topic}
     * @throws UsageException if they cannot be used
     */
    public TopicCommand(String... args) {
        if (args.length == 0 || !args[0].equals("test")) {
            throw new UsageException("topic knows test only: " + USAGE);
        }
        for (int i = 1; i < args.length; i++) {
            switch (args[i]) {
                case "--json" -> json = true;
                case "--items" -> items = Path.of(value(args, i++));
                case "--samples" -> samples = samples(value(args, i++));
                default -> file(args[i]);
            }
        }
        if (file == null) {
            throw new UsageException("topic test needs a file of topics: " + USAGE);
        }
    }

    /**
     * @return exit code 0
     * @throws UsageException if a file cannot be used; one sentence a line for each faulty topic
     */
    public int run(PrintStream out) {
        TopicTrial trial = new TopicTrial(TopicFile.read(file), samples);
        long unreadable = 0;
        if (items == null) {
            TrialItems.demo(trial::take);
        } else {
            unreadable = TrialItems.read(items, trial::take);
        }
        TrialReport report =
                new TrialReport(trial, items == null ? "演示数据" : items.toString(), unreadable);
        out.println(json ? report.json() : report.text());
        return 0;
    }

    private void file(String argument) {
        if (argument.startsWith("--")) {
            throw new UsageException("topic test has no option " + argument + ": " + USAGE);
        }
        if (file != null) {
            throw new UsageException("topic test takes one file, not also " + argument + ".");
        }
        file = Path.of(argument);
    }

    private static int samples(String value) {
        try {
            int samples = Integer.parseInt(value);
            if (samples >= 0 && samples <= MOST_SAMPLES) {
                return samples;
            }
        } catch (NumberFormatException e) {
            // The sentence below says it.
        }
        throw new UsageException(
                "--samples is " + value + "; write a whole number from 0 to " + MOST_SAMPLES + ".");
    }

    private static String value(String[] args, int at) {
        if (at + 1 == args.length) {
            throw new UsageException(args[at] + " needs a value: " + USAGE);
        }
        return args[at + 1];
    }
}
