/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools;

import io.yuqing.tools.account.AccountCommands;
import io.yuqing.tools.alert.AlertCommands;
import io.yuqing.tools.backtest.BacktestCommand;
import io.yuqing.tools.backup.BackupCommand;
import io.yuqing.tools.backup.RestoreCommand;
import io.yuqing.tools.batch.BatchCommand;
import io.yuqing.tools.cases.CaseCommands;
import io.yuqing.tools.collect.FeedCommands;
import io.yuqing.tools.collect.ImportCommand;
import io.yuqing.tools.collect.ItemCommands;
import io.yuqing.tools.common.CommandProvider;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.HelpTexts;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.UsageFaults;
import io.yuqing.tools.control.ControlCommands;
import io.yuqing.tools.deadletter.DeadLetterCommands;
import io.yuqing.tools.gateway.GatewayCommand;
import io.yuqing.tools.gateway.TokenCommands;
import io.yuqing.tools.nlp.EvalCommand;
import io.yuqing.tools.recount.RecountCommand;
import io.yuqing.tools.report.ReportCommands;
import io.yuqing.tools.status.StatusCommand;
import io.yuqing.tools.topic.TestTopicsCommand;
import io.yuqing.tools.up.UpCommand;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The one main of {@code ./yuqing}; exit codes as in {@link ExitCode}. */
@Command(name = "yuqing", description = "舆情监测：启动、查看、管理规则和话题、试算与核对。")
public final class Main implements Runnable {
    @Spec private CommandSpec spec;

    private Main() {}

    public static void main(String[] words) {
        System.exit(run(Terminal.ofProcess(), words));
    }

    /** Runs a command; returns its exit code. */
    public static int run(Terminal terminal, String... words) {
        return commandLine(terminal).execute(words);
    }

    /** All commands there are. */
    public static CommandLine commandLine(Terminal terminal) {
        CommandLine root = new CommandLine(new Main());
        root.addSubcommand(new UpCommand(terminal));
        root.addSubcommand(new StatusCommand(terminal));
        add(root, new CommandLine(new TestCommand()));
        root.addSubcommand(new ImportCommand(terminal));
        add(root, new CommandLine(new GatewayCommand()));
        add(root, TokenCommands.of(terminal));
        add(root, AccountCommands.of(terminal));
        add(root, ItemCommands.of(terminal));
        add(root, FeedCommands.of(terminal));
        root.addSubcommand(new BatchCommand(terminal));
        root.addSubcommand(new RecountCommand(terminal));
        ControlCommands.of(terminal).forEach(line -> add(root, line));
        root.getSubcommands().get("topic").addSubcommand(new TestTopicsCommand(terminal));
        add(root, AlertCommands.of(terminal));
        add(root, CaseCommands.of(terminal));
        add(root, ReportCommands.of(terminal));
        add(root, DeadLetterCommands.of(terminal));
        root.addSubcommand(new BackupCommand(terminal));
        root.addSubcommand(new RestoreCommand(terminal));
        root.addSubcommand(new BacktestCommand(terminal));
        add(root, EvalCommand.group(terminal));
        for (CommandProvider more : ServiceLoader.load(CommandProvider.class)) {
            more.commands(terminal).forEach(line -> add(root, line));
        }
        add(root, new CommandLine(new CompletionCommand()));
        add(root, new CommandLine(new HelpCommand()));
        HelpTexts.addTo(root);
        UsageFaults.tellOn(root);
        return root.setOut(terminal.outWriter())
                .setErr(terminal.errWriter())
                .setExpandAtFiles(false)
                // The last one counts, so that a script can add to a line it was given.
                .setOverwrittenOptionsAllowed(true)
                // bench --only alerts: the step, and not bench alerts.
                .setAllowSubcommandsAsOptionParameters(true)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static void add(CommandLine parent, CommandLine line) {
        parent.addSubcommand(line.getCommandName(), line);
    }

    /** Without a command. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
