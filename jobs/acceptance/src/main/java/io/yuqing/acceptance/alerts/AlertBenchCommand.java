/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.alerts;

import io.yuqing.local.process.Folders;
import io.yuqing.tools.common.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** {@code bench alerts}: how well the rules find bursts, and what they keep quiet about. */
public final class AlertBenchCommand {
    private static final int DEFAULT_SEEDS = 3;
    private static final int MOST_SEEDS = 20;

    private boolean json;
    private int seeds = DEFAULT_SEEDS;
    private Path rules;
    private Path data;

    /**
     * @param args what stands after {@code bench alerts}
     * @throws UsageException if they cannot be used
     */
    public AlertBenchCommand(String... args) {
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--json" -> json = true;
                case "--seeds" -> seeds = seeds(value(args, i++));
                case "--rules" -> rules = readable(value(args, i++));
                case "--data" -> data = Path.of(value(args, i++));
                default ->
                        throw new UsageException(
                                "bench alerts has no option "
                                        + args[i]
                                        + "; it has --seeds N, --rules FILE, --data DIR and"
                                        + " --json.");
            }
        }
    }

    /**
     * @return exit code: 0 if every aim is reached, 1 if not
     */
    public int run(PrintStream out) throws IOException, SQLException {
        Path work = data == null ? Files.createTempDirectory("yuqing-alerts") : data;
        try {
            AlertBenchReport report =
                    new AlertBench(rules, seeds, System.err::println)
                            .run(Files.createDirectories(work));
            out.println(json ? report.json() : report.table());
            return report.holds() ? 0 : 1;
        } finally {
            if (data == null) {
                Folders.delete(work);
            }
        }
    }

    private static int seeds(String value) {
        try {
            int seeds = Integer.parseInt(value);
            if (seeds >= 1 && seeds <= MOST_SEEDS) {
                return seeds;
            }
        } catch (NumberFormatException e) {
            throw new UsageException("--seeds is '" + value + "'; write a whole number.");
        }
        throw new UsageException("--seeds is '" + value + "'; choose 1 to " + MOST_SEEDS + ".");
    }

    private static Path readable(String value) {
        Path file = Path.of(value);
        if (!Files.isReadable(file)) {
            throw new UsageException(
                    "--rules is '" + value + "', which is no readable file; correct the path.");
        }
        return file.toAbsolutePath();
    }

    private static String value(String[] args, int at) {
        if (at + 1 == args.length) {
            throw new UsageException(args[at] + " needs a value.");
        }
        return args[at + 1];
    }
}
