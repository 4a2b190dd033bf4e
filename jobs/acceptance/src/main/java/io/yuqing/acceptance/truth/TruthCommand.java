/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.truth;

import io.yuqing.tools.common.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** {@code truth DIR}: are the counts exact on this stream? */
public final class TruthCommand {
    private Path folder;
    private boolean json;
    private boolean cluster;
    private boolean ordered;
    private boolean alerts;
    private Path data;
    private KilledPart killed = KilledPart.NONE;
    private final Map<String, String> jobOptions = new HashMap<>();

    /**
     * @param args what stands after {@code truth}
     * @throws UsageException if they cannot be used
     */
    public TruthCommand(String... args) {
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--json" -> json = true;
                case "--cluster" -> cluster = true;
                case "--ordered" -> ordered = true;
                case "--alerts" -> alerts = true;
                case "--kill" -> killed = KilledPart.ofOption(value(args, i++));
                case "--data" -> data = Path.of(value(args, i++));
                case "--job" -> {
                    String[] option = value(args, i++).split("=", 2);
                    if (option.length < 2) {
                        throw new UsageException("--job is '" + option[0] + "'; write key=value.");
                    }
                    jobOptions.put(option[0], option[1]);
                }
                default -> folder(args[i]);
            }
        }
        if (folder == null) {
            throw new UsageException(
                    "truth needs a folder with streams and their truth: ./yuqing truth DIR");
        }
    }

    /**
     * @return exit code: 0 if all is equal, 1 if not
     */
    public int run(PrintStream out) throws IOException, SQLException {
        Path work = data == null ? Files.createTempDirectory("yuqing-truth") : data;
        Files.createDirectories(work);
        TruthFolder truth = new TruthFolder(folder, ordered);
        if (alerts) {
            AlertTruthCheck.jobOptions(work).forEach(jobOptions::putIfAbsent);
        }
        TruthReport report =
                new TruthRun(truth, cluster, killed, jobOptions, System.err::println)
                        .withAlerts(alerts)
                        .run(work);
        out.println(json ? report.json() : report.table());
        return report.holds() ? 0 : 1;
    }

    private void folder(String argument) {
        if (argument.startsWith("--")) {
            throw new UsageException(
                    "truth has no option "
                            + argument
                            + "; it has --json, --ordered, --alerts, --cluster, --data DIR, --job"
                            + " key=value and --kill taskmanager|jobmanager|clickhouse|kafka.");
        }
        if (folder != null) {
            throw new UsageException("truth takes one folder, not also '" + argument + "'.");
        }
        folder = Path.of(argument);
    }

    private static String value(String[] args, int at) {
        if (at + 1 == args.length) {
            throw new UsageException(args[at] + " needs a value.");
        }
        return args[at + 1];
    }
}
