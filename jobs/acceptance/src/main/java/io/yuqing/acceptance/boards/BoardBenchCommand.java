/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.boards;

import io.yuqing.local.engine.ClickHouseProcess;
import io.yuqing.local.process.Layout;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.WholeNumber;
import io.yuqing.tools.common.WorkFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench boards}: rows read and milliseconds of each query of the boards. */
@Command(
        name = "boards",
        description = "生成一座城市三十天的数据，逐个运行各板的查询，列出每个面板读了多少行、用了多少毫秒；用后保留的文件夹（--work）可再测，不再生成。",
        exitCodeList = {"0:每个查询都在 500 毫秒之内", "1:有查询超过", "2:系统未能运行"})
public final class BoardBenchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "1450000",
            converter = Size.class,
            description = "城市有多少话题串，每个约十条信息，默认 1450000，共约五千万行。")
    private int size;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "20",
            converter = Runs.class,
            description = "每个查询在每个时间范围内测几次，之前另有一次不计，默认 20。")
    private int runs;

    @Option(
            names = "--board",
            paramLabel = "UID",
            split = ",",
            description = "只测这些板，用逗号分隔，如 yq-overview；默认全测。")
    private List<String> boards;

    @Option(
            names = "--range",
            paramLabel = "RANGE",
            split = ",",
            converter = Ranges.class,
            description = "只测这些时间范围，用逗号分隔，默认 1h,24h,7d,30d。")
    private List<Span> ranges;

    @Mixin private WorkFolder work;
    @Mixin private JsonOption json;

    public BoardBenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        BoardCosts costs = work.use(terminal, this::measure);
        terminal.out().println(json.isOn() ? costs.json() : costs.table());
        return ExitCode.of(costs.hold());
    }

    private BoardCosts measure(Path folder) throws Exception {
        Path data = Files.createDirectories(folder.resolve("clickhouse"));
        try (ClickHouseProcess engine = ClickHouseProcess.in(Layout.find(), data, 0).start()) {
            City city = new City(engine.url(), terminal.err()::println);
            if (!city.isBuilt()) {
                city.build(size);
            }
            return new BoardBench(city, runs, () -> cpuNanos(engine.pid()), terminal.err()::println)
                    .run(
                            boards,
                            ranges == null ? EnumSet.allOf(Span.class) : EnumSet.copyOf(ranges));
        }
    }

    private static long cpuNanos(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(engine -> engine.info().totalCpuDuration())
                .map(Duration::toNanos)
                .orElse(0L);
    }

    static final class Ranges implements ITypeConverter<Span> {
        @Override
        public Span convert(String value) {
            return Arrays.stream(Span.values())
                    .filter(span -> span.toString().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("应为 1h、24h、7d 或 30d"));
        }
    }

    static final class Size extends WholeNumber {
        Size() {
            super(1_000, 20_000_000);
        }
    }

    static final class Runs extends WholeNumber {
        Runs() {
            super(1, 1_000);
        }
    }
}
