/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance;

import io.yuqing.acceptance.alerts.AlertBenchCommand;
import io.yuqing.acceptance.bench.BenchCommand;
import io.yuqing.acceptance.boards.BoardBenchCommand;
import io.yuqing.acceptance.gateway.GatewayBenchCommand;
import io.yuqing.acceptance.orphans.OrphanBenchCommand;
import io.yuqing.acceptance.reports.ReportBenchCommand;
import io.yuqing.acceptance.truth.TruthCommand;
import io.yuqing.tools.common.CommandProvider;
import io.yuqing.tools.common.Terminal;
import java.util.List;
import picocli.CommandLine;

/** The commands that measure the system itself: {@code truth} and {@code bench}. */
public final class AcceptanceCommands implements CommandProvider {
    @Override
    public List<CommandLine> commands(Terminal terminal) {
        CommandLine bench = new CommandLine(new BenchCommand(terminal));
        bench.addSubcommand(new AlertBenchCommand(terminal));
        bench.addSubcommand(new BoardBenchCommand(terminal));
        bench.addSubcommand(new GatewayBenchCommand(terminal));
        bench.addSubcommand(new OrphanBenchCommand(terminal));
        bench.addSubcommand(new ReportBenchCommand(terminal));
        return List.of(new CommandLine(new TruthCommand(terminal)), bench);
    }
}
