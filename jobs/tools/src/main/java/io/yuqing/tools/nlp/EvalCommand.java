/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.nlp.encoder.NoEncoderException;
import io.yuqing.nlp.encoder.SecondReader;
import io.yuqing.nlp.encoder.TextEncoder;
import io.yuqing.tools.common.CommandGroup;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    @Option(names = "--encoder", description = "另用语义模型判断一遍（标“加语义”的行），与分析任务的判断对照；每条约 10 毫秒。")
    private boolean encoder;

    @Mixin private JsonOption json;

    private EvalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** {@code nlp} with it. */
    public static CommandLine group(Terminal terminal) {
        return CommandGroup.named("nlp", "评测文本分析，按意思归纳跟帖。")
                .addSubcommand(new EvalCommand(terminal))
                .addSubcommand(new ViewsCommand(terminal));
    }

    @Override
    public Integer call() throws IOException {
        EvalFolder files = EvalFolder.open(folder);
        HanlpTextAnalyzer analyzer = HanlpTextAnalyzer.load();
        Way analysis = Way.analysis(analyzer);
        if (!encoder) {
            return tell(files.evaluate(analyzer.version(), List.of(analysis)));
        }
        try (TextEncoder opened = TextEncoder.open()) {
            SecondReader reader = SecondReader.load(opened);
            return tell(
                    files.evaluate(
                            analyzer.version() + " + " + reader.version(),
                            List.of(analysis, Way.secondReading(reader))));
        } catch (NoEncoderException e) {
            throw new ToolException("语义模型无法运行：" + e.getMessage());
        }
    }

    private int tell(EvalReport report) {
        terminal.out().println(json.isOn() ? report.json() : report.table());
        return ExitCode.YES;
    }
}
