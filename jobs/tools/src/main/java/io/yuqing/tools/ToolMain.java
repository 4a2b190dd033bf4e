/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools;

import io.yuqing.tools.alert.AlertCommand;
import io.yuqing.tools.common.ToolArguments;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.control.ControlCommand;
import io.yuqing.tools.control.RuleKind;
import io.yuqing.tools.control.SilenceKind;
import io.yuqing.tools.control.SourceKind;
import io.yuqing.tools.control.TopicKind;
import io.yuqing.tools.deadletter.DeadLetterCommand;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Commands that change or ask a running system: {@code rule}, {@code topic}, {@code silence},
 * {@code source}, {@code alert} and {@code dead-letter}. Exit code 0: done; 1: done, with an answer
 * that is a no; 2: refused, with one sentence that says why and what to do.
 */
public final class ToolMain {
    private static final int REFUSED = 2;

    private ToolMain() {}

    public static void main(String[] args) {
        // Chinese text whatever the locale of the terminal's environment says.
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.exit(run(Arrays.asList(args), System.getenv(), out, err, in));
    }

    public static int run(
            List<String> words,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err,
            BufferedReader in) {
        try {
            String command = words.isEmpty() ? "" : words.get(0);
            List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
            ToolArguments arguments = new ToolArguments(rest, environment);
            return switch (command) {
                case "rule" -> new ControlCommand(new RuleKind(), arguments, out, in).run();
                case "topic" -> new ControlCommand(new TopicKind(), arguments, out, in).run();
                case "silence" ->
                        new ControlCommand(new SilenceKind(Clock.systemUTC()), arguments, out, in)
                                .run();
                case "source" -> new ControlCommand(new SourceKind(), arguments, out, in).run();
                case "alert" -> new AlertCommand(arguments, out).run();
                case "dead-letter" -> new DeadLetterCommand(arguments, out).run();
                default -> throw new ToolException("没有命令 " + command + "，见 ./yuqing help。");
            };
        } catch (ToolException e) {
            err.println("yuqing: " + e.getMessage());
            return REFUSED;
        }
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
