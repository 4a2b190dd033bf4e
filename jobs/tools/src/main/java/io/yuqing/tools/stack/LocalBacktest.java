/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The {@code desk.backtest} of a local {@code gateway.yaml}: rules are tried on what the broker of
 * the stack holds, by the launcher that has started it, behind all that is live.
 */
public final class LocalBacktest {
    private static final String FOLDER = "backtest";
    private static final String CONFIG = "--config";

    private LocalBacktest() {}

    /**
     * @param root of the checkout or installation
     * @param kafka address of the broker
     * @param jobArgs what the job is given; of these the file of settings is what the command needs
     *     to talk to the broker
     * @param data folder of the stack
     */
    public static Map<String, Object> of(Path root, String kafka, List<String> jobArgs, Path data) {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "10"));
        command.addAll(List.of(root.resolve("yuqing").toAbsolutePath().toString(), "backtest"));
        command.addAll(List.of("--kafka", kafka));
        int config = jobArgs.indexOf(CONFIG);
        if (config >= 0) {
            command.addAll(jobArgs.subList(config, config + 2));
        }
        Map<String, Object> backtest = new LinkedHashMap<>();
        backtest.put("command", command);
        backtest.put("folder", folder(data).toString());
        return backtest;
    }

    private static Path folder(Path data) {
        try {
            return Files.createDirectories(data.resolve(FOLDER).toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of backtests cannot be made", e);
        }
    }
}
