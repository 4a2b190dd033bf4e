/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.tools.common.CommandGroup;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code nlp eval DIR}: how good is the text analysis on labelled texts of one's own? */
@Command(
        name = "eval",
        description = {
            "用自己标注的文本评测情感、归口和近似重复的判断。",
            "文件为 TSV，第一行是列名：text 加 sentiment（neg、neu、pos）、route（归口类别）或 label；重复对为 dup_pairs*.tsv。"
        },
        exitCodeList = {"0:已评测", "2:文件夹中没有可评测的文件"})
public final class EvalCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "存放标注文件（*.tsv、*.tsv.gz）的文件夹。")
    private Path folder;

    @Mixin private JsonOption json;

    private EvalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** {@code nlp} with it. */
    public static CommandLine group(Terminal terminal) {
        return CommandGroup.named("nlp", "评测文本分析。").addSubcommand(new EvalCommand(terminal));
    }

    @Override
    public Integer call() throws IOException {
        EvalReport report = EvalFolder.open(folder).evaluate(HanlpTextAnalyzer.load());
        terminal.out().println(json.isOn() ? report.json() : report.table());
        return ExitCode.YES;
    }
}
