/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config.backtest;

import io.yuqing.domain.field.Section;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code desk.backtest}. */
public final class BacktestReader {
    public static final String BACKTEST = "backtest";

    private static final String COMMAND = "command";
    private static final String FOLDER = "folder";
    private static final String MINUTES = "minutes";
    private static final String MEGABYTES = "megabytes";

    private static final int USUAL_MINUTES = 60;
    private static final int MOST_MINUTES = 24 * 60;
    private static final int USUAL_MEGABYTES = 6_144;
    private static final int LEAST_MEGABYTES = 1_024;
    private static final int MOST_MEGABYTES = 1_048_576;

    private BacktestReader() {}

    /** Empty if there is none, or after a finding. */
    public static Optional<BacktestSettings> read(Section desk) {
        if (!desk.keys().contains(BACKTEST)) {
            return Optional.empty();
        }
        Section backtest = desk.section(BACKTEST);
        backtest.allow(Set.of(COMMAND, FOLDER, MINUTES, MEGABYTES));
        List<String> command = backtest.texts(COMMAND);
        if (command.isEmpty()) {
            backtest.missing(
                    COMMAND,
                    "write the command and where history comes from, such as [/opt/yuqing/yuqing,"
                            + " backtest, --kafka, kafka:9092]");
        }
        Path folder = folder(backtest);
        int minutes = backtest.number(MINUTES, USUAL_MINUTES, 1, MOST_MINUTES);
        int megabytes =
                backtest.number(MEGABYTES, USUAL_MEGABYTES, LEAST_MEGABYTES, MOST_MEGABYTES);
        return backtest.isClean()
                ? Optional.of(
                        new BacktestSettings(
                                command, folder, Duration.ofMinutes(minutes), megabytes))
                : Optional.empty();
    }

    /** Null after a finding. It holds history, so it is of nobody else. */
    private static Path folder(Section backtest) {
        String named =
                backtest.required(
                        FOLDER,
                        "name a folder for what a run needs and deletes, some gigabytes, which the"
                                + " user may write to whom the gateway runs as");
        if (named.isEmpty()) {
            return null;
        }
        Path folder = Path.of(named).toAbsolutePath();
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            backtest.refuse(
                    FOLDER,
                    named,
                    "is no folder that can be written: make it, or correct the path or its rights");
        }
        return folder;
    }
}
