/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.nlp.encoder.NoEncoderException;
import io.yuqing.nlp.encoder.TextEncoder;
import io.yuqing.nlp.view.ViewFinder;
import io.yuqing.nlp.view.Views;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nlp views FILE}: what do the comments of a post say? */
@Command(
        name = "views",
        description = {
            "用语义模型把一个帖文的跟帖按意思归组：每组多少条、占多少、态度构成、共同词、一条原话。",
            "只计条数，不涉及谁说的；分组未经人工核对，写进专报前应读过原话。"
        },
        exitCodeList = {"0:已归组", "2:文件无法使用，或语义模型无法运行"})
final class ViewsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            description = "跟帖文件，每行一个 JSON 对象，有 id（或 item_id）和 text；可为 .gz。")
    private Path file;

    @Option(
            names = "--post",
            paramLabel = "ID",
            description = "只读 post_id 为此编号的跟帖；不写则读全部，应为同一帖文或话题的。")
    private String post;

    @Mixin private JsonOption json;

    ViewsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommentLines lines = CommentLines.read(file, post, HanlpTextAnalyzer.load());
        try (TextEncoder encoder = TextEncoder.open()) {
            Views views = new ViewFinder(encoder::encode).find(lines.comments());
            ViewsReport report = new ViewsReport(views, lines.ignored());
            terminal.out().println(json.isOn() ? report.json() : report.text());
            return ExitCode.YES;
        } catch (NoEncoderException e) {
            throw new ToolException("语义模型无法运行：" + e.getMessage());
        }
    }
}
