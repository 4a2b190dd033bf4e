/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.orphans;

import io.yuqing.local.process.StackException;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench orphans}: does anything outlive a stack that is killed at work? */
@Command(
        name = "orphans",
        description = "反复启动整套系统并在忙时强行终止（kill -9），查看它启动的进程是否都随之结束。",
        exitCodeList = {"0:全部结束，没有崩溃报告", "1:有进程留下、崩溃报告，或未能启动"})
public final class OrphanBenchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "20",
            description = "次数，默认 20；单进程和多进程的 Flink 轮流。")
    private int times;

    @Mixin private WorkFolder work;

    private int failures;

    public OrphanBenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        return ExitCode.of(work.use(terminal, this::run));
    }

    private boolean run(Path folder) throws IOException {
        Map<String, List<LeftBehind>> parts =
                IntStream.range(0, times)
                        .boxed()
                        .flatMap(round -> round(folder, round).stream())
                        .collect(
                                Collectors.groupingBy(
                                        LeftBehind::part, TreeMap::new, Collectors.toList()));
        terminal.out().println("| 进程 | 次数 | 留下 | 最长（毫秒） |\n|---|---|---|---|");
        parts.forEach((part, all) -> terminal.out().println(row(part, all)));
        List<Path> crashes = crashes(folder);
        terminal.out().println("崩溃报告：" + (crashes.isEmpty() ? "无" : crashes));
        terminal.out().println("试了 %d 次，未能启动 %d 次。".formatted(times, failures));
        return failures == 0
                && crashes.isEmpty()
                && parts.values().stream()
                        .flatMap(List::stream)
                        .allMatch(process -> process.goneAfter().isPresent());
    }

    private List<LeftBehind> round(Path folder, int round) {
        try {
            List<LeftBehind> left =
                    new OrphanTrial(folder.resolve("round-" + round), round % 2 == 1).run();
            terminal.err().println("第 %d 次：%s".formatted(round + 1, left));
            return left;
        } catch (StackException e) {
            // A busy machine may be too slow for one start; the others still say something.
            failures++;
            terminal.err().println("第 %d 次未能启动：%s".formatted(round + 1, e.getMessage()));
            return List.of();
        }
    }

    private static String row(String part, List<LeftBehind> all) {
        LongSummaryStatistics gone =
                all.stream()
                        .flatMapToLong(process -> process.goneAfter().stream())
                        .summaryStatistics();
        return "| %s | %d | %d | %s |"
                .formatted(
                        part,
                        all.size(),
                        all.size() - gone.getCount(),
                        gone.getCount() == 0 ? "–" : gone.getMax());
    }

    private static List<Path> crashes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("crash-"))
                    .toList();
        }
    }
}
