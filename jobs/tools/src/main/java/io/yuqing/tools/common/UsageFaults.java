/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common;

import io.yuqing.domain.field.NearestKey;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one Chinese sentence why a command line cannot be used, and what to write instead. */
public final class UsageFaults implements IParameterExceptionHandler {
    /** What Java makes of bytes that the locale does not have. */
    private static final char LOST = '\uFFFD';

    @Override
    public int handleParseException(ParameterException fault, String[] words) {
        CommandSpec command = fault.getCommandLine().getCommandSpec();
        fault.getCommandLine()
                .getErr()
                .println(
                        "yuqing: "
                                + sentence(fault, command)
                                + "用法见 ./"
                                + command.qualifiedName()
                                + " --help。");
        return ExitCode.COULD_NOT_ASK;
    }

    private static String sentence(ParameterException fault, CommandSpec command) {
        if (fault.getValue() != null && fault.getValue().indexOf(LOST) >= 0) {
            return "当前语言环境（LC_ALL）不支持汉字，无法识别 '%s'；请先执行 export LC_ALL=C.UTF-8。"
                    .formatted(fault.getValue());
        }
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, command);
        }
        if (fault instanceof MissingParameterException missing) {
            return missing(missing, command);
        }
        if (fault.getArgSpec() != null && fault.getValue() != null) {
            return "%s的值 '%s' 无法使用：%s。"
                    .formatted(name(fault.getArgSpec()), fault.getValue(), expected(fault));
        }
        if (command.subcommands().isEmpty()) {
            return fault.getMessage() + "。";
        }
        return command.qualifiedName() + " 后面应为命令：" + subcommands(command) + "。";
    }

    private static String unmatched(UnmatchedArgumentException fault, CommandSpec command) {
        String word = fault.getUnmatched().get(0);
        if (fault.isUnknownOption()) {
            List<String> known =
                    command.options().stream()
                            .filter(option -> !option.hidden())
                            .map(OptionSpec::longestName)
                            .toList();
            return "%s 没有选项 %s；是否想写 %s？"
                    .formatted(
                            command.qualifiedName(),
                            word,
                            NearestKey.to(word.split("=", 2)[0], known));
        }
        if (!command.subcommands().isEmpty()) {
            return "%s 没有命令 %s；是否想写 %s？可用的有 %s。"
                    .formatted(
                            command.qualifiedName(),
                            word,
                            NearestKey.to(word, command.subcommands().keySet()),
                            subcommands(command));
        }
        return command.qualifiedName() + " 多出了 " + word + "；请去掉，含空格的名称请加引号。";
    }

    private static String missing(MissingParameterException fault, CommandSpec command) {
        ArgSpec missing = fault.getMissing().isEmpty() ? null : fault.getMissing().get(0);
        if (missing == null) {
            return fault.getMessage() + "。";
        }
        return missing.isOption() && !missing.required()
                ? name(missing) + "缺少取值 " + missing.paramLabel() + "。"
                : command.qualifiedName() + " 缺少" + name(missing) + "。";
    }

    private static String expected(ParameterException fault) {
        // A converter of ours says it itself.
        if (fault.getCause() instanceof IllegalArgumentException own
                && !(own instanceof NumberFormatException)) {
            return own.getMessage();
        }
        Class<?> type = fault.getArgSpec().auxiliaryTypes()[0];
        if (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) {
            return "应为整数";
        }
        if (type.isEnum()) {
            return "应为 "
                    + List.of(type.getEnumConstants()).stream()
                            .map(Object::toString)
                            .collect(Collectors.joining("、"))
                    + " 之一";
        }
        return "应为 " + fault.getArgSpec().paramLabel();
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option
                ? "选项 " + option.longestName() + " "
                : "参数 " + arg.paramLabel() + " ";
    }

    private static String subcommands(CommandSpec command) {
        return command.subcommands().keySet().stream().collect(Collectors.joining("、"));
    }

    /** Puts both handlers of faults on a command and all below it. */
    public static void tellOn(CommandLine line) {
        line.setParameterExceptionHandler(new UsageFaults());
        line.setExecutionExceptionHandler(new Refusals());
    }
}
