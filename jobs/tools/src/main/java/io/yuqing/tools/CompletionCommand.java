/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code completion}: a script with which a shell completes commands, options and files. */
@Command(
        name = "completion",
        description = {
            "输出命令补全脚本。在终端中执行以下一行即可用 Tab 键补全：",
            "  source <(./yuqing completion bash)",
            "zsh 先执行：autoload -U +X bashcompinit && bashcompinit"
        })
final class CompletionCommand implements Runnable {
    /** Shells that understand the script. */
    enum Shell {
        bash,
        zsh
    }

    @Parameters(
            paramLabel = "bash|zsh",
            defaultValue = "bash",
            arity = "0..1",
            description = "所用的 shell，默认 bash。")
    @SuppressWarnings("UnusedVariable")
    private Shell shell;

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        // One script serves both: zsh reads it through bashcompinit.
        spec.commandLine().getOut().print(AutoComplete.bash("yuqing", spec.root().commandLine()));
        spec.commandLine().getOut().flush();
    }
}
