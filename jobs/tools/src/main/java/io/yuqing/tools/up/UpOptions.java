/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.local.process.StackException;
import io.yuqing.local.replay.ReplayFile;
import io.yuqing.local.replay.Speed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code up} was asked to do.
 *
 * @param replay files to play instead of the demo stream; empty for the demo
 * @param speed null for the usual one: the demo at maximum speed, files in real time
 * @param delivery file of the delivery job; null: no such job
 * @param jobArgs further {@code --key value} pairs for the job
 */
record UpOptions(
        Path data,
        List<ReplayFile> replay,
        Speed speed,
        boolean withoutInput,
        boolean cluster,
        boolean fresh,
        boolean exitWhenDone,
        Path delivery,
        int parallelism,
        int kafkaPort,
        int clickHousePort,
        int flinkPort,
        List<String> jobArgs) {
    private static final Map<String, Integer> PORTS =
            Map.of("--port-kafka", 9092, "--port-clickhouse", 8123, "--port-flink", 8081);
    private static final Set<String> FLAGS =
            Set.of("--cluster", "--fresh", "--exit-when-done", "--no-input");
    private static final Set<String> SINGLE =
            Set.of(
                    "--data",
                    "--speed",
                    "--delivery",
                    "--parallelism",
                    "--port-kafka",
                    "--port-clickhouse",
                    "--port-flink");
    private static final Set<String> LISTS = Set.of("--replay");

    static UpOptions parse(List<String> words) {
        Arguments given = Arguments.parse(words, FLAGS, SINGLE, LISTS);
        if (given.has("--no-input") && given.has("--replay")) {
            throw new StackException("--no-input and --replay exclude each other: drop one.");
        }
        if (given.rest().size() % 2 != 0) {
            throw new StackException(
                    "Options of the job after -- come in pairs, --key value: "
                            + String.join(" ", given.rest())
                            + " has a word too many.");
        }
        for (String word : given.rest()) {
            if (JobArguments.OWN.contains(word)) {
                throw new StackException(
                        "Option "
                                + word
                                + " of the job is set by up, which reads what the job writes: drop"
                                + " it, or run the job on a cluster of your own.");
            }
        }
        return new UpOptions(
                DataFolder.of(given),
                given.all("--replay").stream().map(ReplayFile::parse).toList(),
                given.has("--speed") ? Speed.parse(given.get("--speed", "")) : null,
                given.has("--no-input"),
                given.has("--cluster"),
                given.has("--fresh"),
                given.has("--exit-when-done"),
                delivery(given),
                given.number("--parallelism", 2, 1, 64),
                port(given, "--port-kafka"),
                port(given, "--port-clickhouse"),
                port(given, "--port-flink"),
                List.copyOf(given.rest()));
    }

    private static Path delivery(Arguments given) {
        if (!given.has("--delivery")) {
            return null;
        }
        Path file = Path.of(given.get("--delivery", "")).toAbsolutePath();
        if (!Files.isReadable(file)) {
            throw new StackException(
                    "--delivery is "
                            + file
                            + ", which is no readable file: write the path of a delivery file, such"
                            + " as deploy/delivery-console.yaml.");
        }
        return file;
    }

    private static int port(Arguments given, String option) {
        return given.number(option, PORTS.get(option), 0, 65_535);
    }
}
