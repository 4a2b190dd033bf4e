/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases.link;

import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import io.yuqing.wire.cases.LinkKeyFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code case link-key FILE}. */
@Command(
        name = "link-key",
        description = {
            "生成办理链接的密钥文件：通知作业（link.key-file）和网关（cases.link_key_file）用同一份；谁拿到它，谁就能冒充任何单位。",
            "换密钥用 --renew：新密钥签发，上一把仍可验证，更早的作废。"
        },
        exitCodeList = {"0:已生成", "2:文件已存在、无法写入或内容不能使用"})
final class LinkKeyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", description = "密钥文件，只有所有者可读。")
    private Path file;

    @Option(names = "--renew", description = "在已有的文件里换一把新密钥。")
    private boolean renew;

    LinkKeyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            if (renew) {
                LinkKeyFile.renew(file, "FILE");
                terminal.out().println("密钥已更换：" + file + "；重启网关后生效，已发出的链接仍可用，再换一次后作废。");
            } else {
                LinkKeyFile.create(file);
                terminal.out().println("密钥已生成：" + file);
            }
            return ExitCode.YES;
        } catch (FileAlreadyExistsException e) {
            throw new ToolException("已有文件 " + file + "，没有改动；要换密钥请加 --renew。", e);
        } catch (IllegalArgumentException e) {
            throw new ToolException("文件 " + file + " 不存在，或不是办理链接的密钥，或别人可读，没有改动；请改正路径或权限。", e);
        } catch (IOException e) {
            throw new ToolException("文件 " + file + " 无法写入；请改正路径或权限。", e);
        }
    }
}
