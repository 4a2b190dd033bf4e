/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import io.yuqing.tools.common.UsageException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What stands after {@code bench}.
 *
 * @param items of the demo stream for decode and pipeline
 * @param data folder for the processes, kept afterwards; null for one that is deleted
 * @param jobOptions options of the job that differ from the shipped configuration
 */
public record BenchOptions(
        boolean json, int items, Set<BenchStep> steps, Path data, Map<String, String> jobOptions) {
    private static final int DEFAULT_ITEMS = 600_000;
    private static final int FEWEST_ITEMS = 20_000;
    private static final int MOST_ITEMS = 5_000_000;

    /**
     * @throws UsageException if they cannot be used
     */
    public static BenchOptions parse(String... args) {
        boolean json = false;
        int items = DEFAULT_ITEMS;
        Set<BenchStep> steps = EnumSet.allOf(BenchStep.class);
        Path data = null;
        Map<String, String> jobOptions = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--json" -> json = true;
                case "--items" -> items = items(value(args, i++));
                case "--only" -> steps = BenchStep.ofOption(value(args, i++));
                case "--data" -> data = Path.of(value(args, i++));
                case "--job" -> {
                    String[] option = value(args, i++).split("=", 2);
                    if (option.length < 2) {
                        throw new UsageException("--job is '" + option[0] + "'; write key=value.");
                    }
                    jobOptions.put(option[0], option[1]);
                }
                default ->
                        throw new UsageException(
                                "bench has no option "
                                        + args[i]
                                        + "; it has --json, --items N, --data DIR, --job key=value"
                                        + " and --only"
                                        + " text,decode,pipeline,articles,replay,latency,delivery,state,recovery,alerts.");
            }
        }
        return new BenchOptions(json, items, steps, data, jobOptions);
    }

    private static int items(String value) {
        try {
            int items = Integer.parseInt(value);
            if (items >= FEWEST_ITEMS && items <= MOST_ITEMS) {
                return items;
            }
        } catch (NumberFormatException e) {
            throw new UsageException("--items is '" + value + "'; write a whole number.");
        }
        throw new UsageException(
                "--items is "
                        + value
                        + "; choose "
                        + FEWEST_ITEMS
                        + " (fewer say nothing) to "
                        + MOST_ITEMS
                        + ".");
    }

    private static String value(String[] args, int at) {
        if (at + 1 == args.length) {
            throw new UsageException(args[at] + " needs a value.");
        }
        return args[at + 1];
    }
}
