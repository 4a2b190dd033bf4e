/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.report;

import io.yuqing.report.docx.template.PaperTemplate;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code report template}: the template that is shipped, for a county to change in Word. */
@Command(
        name = "template",
        description = "写出随系统提供的 DOCX 模板，供在 Word 或 WPS 中修改字体、版头和样式。",
        exitCodeList = {"0:已写出", "2:文件已经存在，或无法写入"})
final class TemplateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "写到哪个文件，如 county.docx；已有的不会被替换。")
    private Path out;

    TemplateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OutputStream file = Files.newOutputStream(out, StandardOpenOption.CREATE_NEW)) {
            PaperTemplate.standard().write(file);
        } catch (FileAlreadyExistsException e) {
            throw new ToolException("文件 " + out + " 已经存在；请换一个名字，或先移走它。", e);
        } catch (IOException e) {
            throw new ToolException("无法写入 " + out + "：" + e.getMessage() + "；请检查文件夹、权限和磁盘空间。", e);
        }
        terminal.out().println("已写出模板 " + out + "；改好后用 --template 指定它。");
        return ExitCode.YES;
    }
}
