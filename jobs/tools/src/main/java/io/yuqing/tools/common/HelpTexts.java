/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Gives a command and all below it what every help shows: headings, {@code --help}, exit codes. */
public final class HelpTexts {
    private static final int WIDTH = 100;

    private HelpTexts() {}

    public static void addTo(CommandLine line) {
        if (!line.getCommandSpec().helpCommand()) {
            line.getCommandSpec().addOption(help());
        }
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.width(WIDTH)
                .synopsisHeading("用法：")
                .synopsisSubcommandLabel("命令")
                .descriptionHeading("%n")
                .parameterListHeading("%n参数：%n")
                .optionListHeading("%n选项：%n")
                .commandListHeading("%n命令：%n")
                .sortOptions(false);
        if (line.getSubcommands().isEmpty() || line.getParent() == null) {
            usage.exitCodeListHeading("%n退出码：%n");
            if (usage.exitCodeList().isEmpty()) {
                usage.exitCodeList(exitCodes());
            }
        }
        line.getSubcommands().values().forEach(HelpTexts::addTo);
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help").usageHelp(true).description("显示本命令的用法。").build();
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("0", "已完成，或答案为“是”");
        codes.put("1", "已完成，但答案为“否”");
        codes.put("2", "未能进行：用法、配置、文件或服务器有问题");
        return codes;
    }
}
