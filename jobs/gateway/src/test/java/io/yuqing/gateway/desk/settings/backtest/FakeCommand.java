/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.backtest;

import io.yuqing.gateway.config.backtest.BacktestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A command in place of {@code yuqing backtest}: it keeps what it was told, and does what a test
 * says.
 */
public final class FakeCommand {
    /** What two versions of a rule did, as the true command tells it. */
    public static final String REPORT =
            """
            {"from": "2026-02-27T00:00:00Z", "to": "2026-03-02T00:00:00Z", "records": 1234,
             "remarks": ["预热不足"],
             "rules": [{"trial": {"judged": "partly", "levels_not_judged": ["red"]}}],
             "alerts": [
               {"subject_kind": "topic", "subject_id": "water", "level": "orange",
                "fired_at": "2026-02-28T01:00:00Z", "in_both": true},
               {"subject_kind": "thread", "subject_id": "weibo/1", "level": "blue",
                "fired_at": "2026-02-28T02:00:00Z", "in_both": false}],
             "alerts_in_force": [
               {"subject_kind": "topic", "subject_id": "water", "level": "yellow",
                "fired_at": "2026-02-28T01:10:00Z", "in_both": true},
               {"subject_kind": "source", "subject_id": "<script>alert(1)</script>",
                "level": "red", "fired_at": "2026-02-27T10:00:00Z", "in_both": false}]}
            """;

    private final Path folder;

    public FakeCommand(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        new ProcessBuilder("mkfifo", folder.resolve("gate").toString()).start().waitFor();
        Files.createDirectories(runs());
        Files.writeString(folder.resolve("report.json"), REPORT);
    }

    /** Where runs have their folders. */
    public Path runs() {
        return folder.resolve("runs");
    }

    /**
     * One that keeps its words and files, and goes on as the lines of a shell say.
     *
     * @param lines {@code $report} is a file with {@link #REPORT}, {@code $gate} a pipe at which it
     *     waits until {@link #letGoOn}
     */
    public BacktestSettings that(String lines) throws IOException {
        return that(lines, 1 << 20);
    }

    BacktestSettings that(String lines, int megabytes) throws IOException {
        Path gate = folder.resolve("gate");
        String script =
                """
                #!/bin/sh
                report='%1$s/report.json'
                gate='%2$s'
                printf '%%s\\n' "$@" > '%1$s/words'
                cat "$2" "$4" "$6" > '%1$s/told'
                %3$s
                """
                        .formatted(folder, gate, lines);
        Path command = Files.writeString(folder.resolve("command"), script);
        return new BacktestSettings(
                List.of("/bin/sh", command.toString()), runs(), Duration.ofMinutes(10), megabytes);
    }

    /** Returns when it stands there. */
    public void letGoOn() throws IOException {
        Files.writeString(folder.resolve("gate"), "go\n");
    }

    List<String> words() throws IOException {
        return Files.readAllLines(folder.resolve("words"));
    }

    String told() throws IOException {
        return Files.readString(folder.resolve("told"));
    }

    /** A process that the command says it has started. */
    Optional<ProcessHandle> started() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("pid")).strip()));
    }
}
