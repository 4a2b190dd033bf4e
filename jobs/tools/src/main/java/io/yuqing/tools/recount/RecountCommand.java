/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.recount;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.jobs.recount.DayReport;
import io.yuqing.jobs.recount.Recount;
import io.yuqing.jobs.recount.WindowInserts;
import io.yuqing.tools.common.DayValue;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.ClickHouseOptions;
import io.yuqing.tools.common.server.ClickHouseServer;
import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.ToolServers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code recount --from DAY}: past windows as the item table has them. */
@Command(
        name = "recount",
        description = {"按明细表重新统计过去几天的窗口，把导入的历史补算进去；不报警。", "如：./yuqing recount --from 2026-10-01"},
        exitCodeList = {"0:已重算", "2:日期或选项无法使用，或 ClickHouse 没有回答"})
public final class RecountCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            required = true,
            converter = DayValue.class,
            description = "从哪一天算起，如 2026-10-01。")
    private LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = DayValue.class,
            description = "算到哪一天为止（含当天），默认为作业已不再更正的最后一天。")
    private LocalDate to;

    @Option(names = "--dry-run", description = "只试一遍，不写入任何数据。")
    private boolean dryRun;

    @Option(
            names = "--platforms",
            paramLabel = "FILE",
            description = "作业所用的平台文件，默认取 --config，否则为 deploy/platforms.yaml。")
    private Path platforms;

    @Mixin private ConfigOptions config;
    @Mixin private ClickHouseOptions clickHouse;
    @Mixin private JsonOption json;

    public RecountCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ToolServers servers = ToolServers.of(terminal, config);
        ClickHouseServer tables = servers.clickHouse(clickHouse);
        TableTimes times = tables.ask(TableTimes::read);
        RecountRange range = new RecountRange(times, servers.get(JobOptions.WINDOW_RETENTION));
        List<LocalDate> days = range.days(from, to);
        Platforms counted = servers.ingest(platforms).platforms();
        LocalDate last = days.get(days.size() - 1);
        Set<LocalDate> busy =
                tables.ask(connection -> BusyDays.read(connection, days.get(0), last));
        if (!json.isOn()) {
            terminal.out().print(RecountText.beginning(days, dryRun));
        }
        tellFirstItem(tables, days.get(0), busy);
        List<DayReport> reports =
                recount(new Recount(tables.endpoint(), counted), tables, Days.of(days, busy));
        if (!json.isOn()) {
            terminal.out().print(RecountText.end(reports, dryRun));
        }
        if (to == null) {
            tellLeft(tables.ask(connection -> LateLeft.after(connection, last)), range);
        }
        return ExitCode.YES;
    }

    /** A year that is mistyped begins before everything. */
    private void tellFirstItem(ClickHouseServer tables, LocalDate begin, Set<LocalDate> busy) {
        if (busy.contains(begin)) {
            return;
        }
        LocalDate first = tables.ask(BusyDays::first);
        if (begin.isBefore(first)) {
            say(RecountJson.firstItem(first), RecountText.firstItem(first));
        }
    }

    private void tellLeft(LateLeft left, RecountRange range) {
        if (left.items() > 0) {
            say(RecountJson.left(left, range), RecountText.left(left, range));
        }
    }

    private void say(String forPrograms, String forPeople) {
        terminal.out().println(json.isOn() ? forPrograms : forPeople);
    }

    private List<DayReport> recount(Recount recount, ClickHouseServer tables, List<Days> all) {
        List<DayReport> reports = new ArrayList<>();
        LocalDate at = all.get(0).from();
        try (WindowInserts inserts = new WindowInserts(tables.endpoint())) {
            if (!dryRun) {
                requireWritable(tables, inserts);
            }
            for (Days days : all) {
                at = days.from();
                if (days.isEmpty()) {
                    say(RecountJson.empty(days), RecountText.empty(days));
                } else {
                    DayReport report = recount.day(at, dryRun ? window -> {} : inserts);
                    inserts.flush();
                    reports.add(report);
                    say(RecountJson.of(report, dryRun), RecountText.of(report));
                }
            }
        } catch (SQLException e) {
            ToolException refused = tables.refused(e);
            throw new ToolException(
                    refused.getMessage() + "重算停在 %s；写入的都有效，请再运行一次。".formatted(at), e);
        }
        return reports;
    }

    /** Before anything is counted, and as a refusal of the server is told. */
    private static void requireWritable(ClickHouseServer tables, WindowInserts inserts) {
        tables.ask(
                connection -> {
                    inserts.check();
                    return null;
                });
    }
}
