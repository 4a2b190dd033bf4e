/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.reports;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.local.engine.ClickHouseHttp;
import io.yuqing.local.engine.ClickHouseProcess;
import io.yuqing.local.process.Layout;
import io.yuqing.sql.StatementSplitter;
import io.yuqing.tools.Main;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.WholeNumber;
import io.yuqing.tools.common.WorkFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench reports}: how long a paper about a topic of ten thousand items takes. */
@Command(
        name = "reports",
        description = "生成一个一万条信息的话题，反复写它的专报（DOCX、HTML、表格），列出每次用了多少毫秒。",
        exitCodeList = {"0:除第一次外都在 5 秒之内", "1:有一次超过", "2:系统未能运行"})
public final class ReportBenchCommand implements Callable<Integer> {
    private static final Duration AIM = Duration.ofSeconds(5);
    private static final String DATABASE = "busy";

    private final Terminal terminal;

    @Option(
            names = "--runs",
            paramLabel = "COUNT",
            defaultValue = "10",
            converter = Runs.class,
            description = "写几次，之前另有一次不计，默认 10。")
    private int runs;

    @Mixin private WorkFolder work;

    public ReportBenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        return ExitCode.of(work.use(terminal, this::measure));
    }

    private boolean measure(Path folder) throws Exception {
        Path data = Files.createDirectories(folder.resolve("clickhouse"));
        try (ClickHouseProcess engine = ClickHouseProcess.in(Layout.find(), data, 0).start()) {
            fill(engine.url());
            boolean held = true;
            for (int run = 0; run <= runs; run++) {
                long took = paper(engine.url(), folder.resolve("paper"));
                held &= run == 0 || took <= AIM.toMillis();
                terminal.out()
                        .println((run == 0 ? "第一次（不计）" : "第 " + run + " 次") + "：" + took + " 毫秒");
            }
            return held;
        }
    }

    private static void fill(String url) throws SQLException, IOException {
        new ClickHouseHttp(url).execute("DROP DATABASE IF EXISTS " + DATABASE);
        Migrations.run(ClickHouseEndpoint.of(url, DATABASE));
        try (InputStream script = ReportBenchCommand.class.getResourceAsStream("busy.sql")) {
            String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            ClickHouseHttp database = new ClickHouseHttp(url).with("database", DATABASE);
            StatementSplitter.split(sql).forEach(database::execute);
        }
    }

    private long paper(String url, Path out) {
        long start = System.nanoTime();
        int code =
                Main.run(
                        silent(),
                        "report",
                        "topic",
                        "busy",
                        "--day",
                        "2026-05-11",
                        "--out",
                        out.toString(),
                        "--clickhouse",
                        url,
                        "--database",
                        DATABASE);
        if (code != ExitCode.YES) {
            throw new ToolException("专报没有写成；请看上面的说明。");
        }
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    /** Only what goes wrong is told. */
    private Terminal silent() {
        return new Terminal(
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                terminal.err(),
                terminal.in(),
                terminal.environment(),
                terminal.clock());
    }

    static final class Runs extends WholeNumber {
        Runs() {
            super(1, 1_000);
        }
    }
}
