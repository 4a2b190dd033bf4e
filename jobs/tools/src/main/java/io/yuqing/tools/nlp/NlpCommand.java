/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.tools.common.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** {@code nlp eval DIR}: how good is the text analysis on labelled texts of one's own? */
public final class NlpCommand {
    private static final String USAGE = "./yuqing nlp eval DIR [--json]";

    private Path folder;
    private boolean json;

    /**
     * @param args what stands after {@code nlp}
     * @throws UsageException if they cannot be used
     */
    public NlpCommand(String... args) {
        if (args.length == 0 || !args[0].equals("eval")) {
            throw new UsageException("nlp knows eval only: " + USAGE);
        }
        for (int i = 1; i < args.length; i++) {
            if (args[i].equals("--json")) {
                json = true;
            } else if (args[i].startsWith("--")) {
                throw new UsageException(
                        "nlp eval has no option " + args[i] + "; it has --json: " + USAGE);
            } else if (folder != null) {
                throw new UsageException(
                        "nlp eval takes one folder, not also '" + args[i] + "': " + USAGE);
            } else {
                folder = Path.of(args[i]);
            }
        }
        if (folder == null) {
            throw new UsageException("nlp eval needs a folder of labelled TSV files: " + USAGE);
        }
    }

    /**
     * @return exit code 0; there is no aim to miss
     * @throws UsageException if the folder holds nothing to evaluate
     */
    public int run(PrintStream out) throws IOException {
        EvalFolder files = EvalFolder.open(folder);
        EvalReport report = files.evaluate(HanlpTextAnalyzer.load());
        out.println(json ? report.json() : report.table());
        return 0;
    }
}
