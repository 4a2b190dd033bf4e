/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools;

import io.yuqing.tools.common.ToolException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code test}: here for the help only, since the launcher runs it before anything is built. */
@Command(name = "test", description = "编译并运行全部测试（仅限源代码目录）。")
final class TestCommand implements Runnable {
    @Parameters(paramLabel = "OPTION", arity = "0..*", description = "交给 Maven 的选项。")
    @SuppressWarnings("UnusedVariable")
    private List<String> options;

    @Override
    public void run() {
        throw new ToolException("test 由 ./yuqing 脚本在源代码目录中运行；请在那里执行 ./yuqing test。");
    }
}
