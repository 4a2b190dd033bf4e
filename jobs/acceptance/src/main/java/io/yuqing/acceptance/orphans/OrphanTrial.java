/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.orphans;

import io.yuqing.local.process.ChildProcess;
import io.yuqing.local.process.JavaCommand;
import io.yuqing.local.process.Layout;
import io.yuqing.local.process.Leash;
import io.yuqing.local.process.Pause;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** Starts {@code ./yuqing up}, kills it with {@code kill -9} at work, and watches its children. */
final class OrphanTrial {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final long UNDER_LOAD_MILLIS = 3_000;
    private static final long LOOK_MILLIS = 20;

    private final Layout layout = Layout.find();
    private final Path folder;
    private final boolean cluster;

    OrphanTrial(Path folder, boolean cluster) {
        this.folder = folder;
        this.cluster = cluster;
    }

    /** What became of each process that the killed one had started. */
    List<LeftBehind> run() {
        // One that is not ready in time must not stay and load the machine for the rounds after it.
        try (ChildProcess up = up()) {
            up.awaitLine(START, "开始回放。"::equals);
            Pause.millis(UNDER_LOAD_MILLIS, "load");
            List<ProcessHandle> children =
                    ProcessHandle.of(up.pid()).map(ProcessHandle::descendants).stream()
                            .flatMap(all -> all)
                            .toList();
            List<String> parts = children.stream().map(OrphanTrial::part).toList();
            up.kill9();
            return watch(children, parts);
        }
    }

    private ChildProcess up() {
        List<String> words = new ArrayList<>(List.of("up", "--data", folder.toString()));
        words.addAll(List.of("--delivery", layout.deployFile("delivery-console.yaml").toString()));
        for (String server : List.of("kafka", "clickhouse", "flink", "gateway")) {
            words.addAll(List.of("--port-" + server, "0"));
        }
        if (cluster) {
            words.add("--cluster");
        }
        return JavaCommand.named("./yuqing up")
                .ownClassPath()
                .jvm("-Xmx512m", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8")
                .jvm("-D" + Layout.ROOT_PROPERTY + "=" + layout.root())
                .jvm("-Dlog4j2.configurationFile=classpath:io/yuqing/tools/log4j2.properties")
                .env("KAFKA_BOOTSTRAP", "")
                .env("CLICKHOUSE_URL", "")
                .main("io.yuqing.tools.Main", words)
                .log(folder.resolveSibling(folder.getFileName() + ".log"))
                .start();
    }

    private static List<LeftBehind> watch(List<ProcessHandle> children, List<String> parts) {
        long killed = System.nanoTime();
        long[] gone = new long[children.size()];
        Arrays.fill(gone, -1);
        while (Arrays.stream(gone).anyMatch(millis -> millis < 0)
                && System.nanoTime() - killed < WAIT.toNanos()) {
            for (int i = 0; i < gone.length; i++) {
                if (gone[i] < 0 && !children.get(i).isAlive()) {
                    gone[i] = (System.nanoTime() - killed) / 1_000_000;
                }
            }
            Pause.millis(LOOK_MILLIS, "orphans");
        }
        List<LeftBehind> left = new ArrayList<>();
        for (int i = 0; i < gone.length; i++) {
            left.add(
                    new LeftBehind(
                            parts.get(i),
                            gone[i] < 0 ? OptionalLong.empty() : OptionalLong.of(gone[i])));
            children.get(i).destroyForcibly();
        }
        return left;
    }

    /** The main behind the leash, without its package unless every main is called so. */
    private static String part(ProcessHandle process) {
        List<String> words = List.of(process.info().arguments().orElse(new String[0]));
        int leash = words.indexOf(Leash.class.getName());
        String main = leash < 0 || leash + 1 == words.size() ? "?" : words.get(leash + 1);
        return main.endsWith(".Main") ? main : main.substring(main.lastIndexOf('.') + 1);
    }
}
