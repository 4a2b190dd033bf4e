/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench;

import io.yuqing.acceptance.bench.figure.BenchReport;
import io.yuqing.acceptance.bench.step.BenchOptions;
import io.yuqing.local.process.Folders;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code bench}: how fast, how soon, how big. */
public final class BenchCommand {
    private final BenchOptions options;

    /**
     * @param args what stands after {@code bench}
     * @throws io.yuqing.tools.common.UsageException if they cannot be used
     */
    public BenchCommand(String... args) {
        options = BenchOptions.parse(args);
    }

    /**
     * @return exit code: 0 if every aim is reached, 1 if not
     */
    public int run(PrintStream out) throws Exception {
        Path data =
                options.data() == null ? Files.createTempDirectory("yuqing-bench") : options.data();
        try {
            BenchReport report = new Bench(options, data, System.err::println).run();
            out.println(options.json() ? report.json() : report.table());
            return report.holds() ? 0 : 1;
        } finally {
            if (options.data() == null) {
                Folders.delete(data);
            }
        }
    }
}
