/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import io.yuqing.control.entry.ControlKind;
import io.yuqing.control.entry.RuleKind;
import io.yuqing.control.entry.SilenceKind;
import io.yuqing.control.entry.SourceKind;
import io.yuqing.control.entry.TopicKind;
import io.yuqing.tools.common.CommandGroup;
import io.yuqing.tools.common.Terminal;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code rule}, {@code topic}, {@code source} and {@code silence}, with what can be done to them.
 */
public final class ControlCommands {
    private ControlCommands() {}

    public static List<CommandLine> of(Terminal terminal) {
        SilenceKind silences = new SilenceKind(terminal.clock());
        List<CommandLine> lines = new ArrayList<>();
        for (ControlKind kind :
                List.of(new RuleKind(), new TopicKind(), new SourceKind(), silences)) {
            CommandLine line =
                    CommandGroup.named(kind.command(), "管理" + kind.noun() + "；运行中的作业随即采用改动。");
            for (Object verb :
                    List.of(
                            validate(kind, terminal),
                            new DiffCommand(kind, terminal),
                            new ApplyCommand(kind, terminal),
                            new ListCommand(kind, terminal),
                            new DeleteCommand(kind, terminal))) {
                line.addSubcommand(verb);
            }
            if (!(kind instanceof RuleKind || kind instanceof TopicKind)) {
                CommandSpec validate = line.getSubcommands().get("validate").getCommandSpec();
                validate.remove(validate.findOption("--topics"));
            }
            if (kind == silences) {
                line.addSubcommand(new AddSilenceCommand(silences, terminal));
            }
            lines.add(line);
        }
        return lines;
    }

    private static Object validate(ControlKind kind, Terminal terminal) {
        return kind instanceof TopicKind topics
                ? new ValidateTopicsCommand(topics, terminal)
                : new ValidateCommand(kind, terminal);
    }
}
