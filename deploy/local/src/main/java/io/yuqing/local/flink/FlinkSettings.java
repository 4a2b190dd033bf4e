/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import io.yuqing.local.process.Folders;
import io.yuqing.local.process.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The {@code config.yaml} of a local Flink: loopback only, all state below one folder, RocksDB with
 * incremental checkpoints, failures noticed within about two seconds. A caller's own settings win.
 */
public final class FlinkSettings {
    /** Flags of the JVM that runs the tasks, apart from those for its memory. */
    public static final String TASK_MANAGER_JVM = "env.java.opts.taskmanager";

    /** What makes the analysis faster, in production alike; deploy/README.md says why each. */
    public static final Map<String, String> TUNING =
            Map.of(
                    "state.backend.rocksdb.use-bloom-filter",
                    "true",
                    "state.backend.rocksdb.thread.num",
                    "8",
                    TASK_MANAGER_JVM,
                    "-XX:CICompilerCount=4 -XX:-UseDynamicNumberOfCompilerThreads"
                            + " -XX:+UseParallelGC -XX:+UseTransparentHugePages");

    private final Path data;
    private final Map<String, String> settings = new LinkedHashMap<>();

    /**
     * @param data folder of this Flink alone
     * @param token see {@link FlinkDoorHandler}
     */
    FlinkSettings(Path data, int restPort, String token) {
        this.data = data;
        loopback(restPort);
        doors(restPort, token);
        state();
        recovery();
        memory();
        setAll(TUNING);
    }

    FlinkSettings set(String key, String value) {
        settings.put(key, value);
        return this;
    }

    FlinkSettings setAll(Map<String, String> more) {
        settings.putAll(more);
        return this;
    }

    String get(String key) {
        return settings.get(key);
    }

    /** Where jobs keep their checkpoints, one folder a job id. */
    static Path checkpoints(Path data) {
        return data.resolve("checkpoints");
    }

    /** Writes the file and returns its folder, which is what Flink wants to be told. */
    Path write() throws IOException {
        // State holds texts, and Flink writes its settings into plans of jobs, the token too.
        PrivateFile.folder(data);
        Path folder = Files.createDirectories(data.resolve("conf"));
        for (String passing : new String[] {"tmp", "uploads"}) {
            // A process that was killed left its files there.
            Folders.delete(data.resolve(passing));
            Files.createDirectories(data.resolve(passing));
        }
        String yaml =
                settings.entrySet().stream()
                        .map(entry -> quoted(entry.getKey()) + ": " + quoted(entry.getValue()))
                        .collect(
                                Collectors.joining(
                                        "\n", "# Written at each start; edits are lost.\n", "\n"));
        PrivateFile.write(folder.resolve("config.yaml"), yaml);
        return folder;
    }

    private void loopback(int restPort) {
        for (String host :
                new String[] {
                    "jobmanager.rpc.address",
                    "jobmanager.bind-host",
                    "taskmanager.host",
                    "taskmanager.bind-host",
                    "rest.address",
                    "rest.bind-address"
                }) {
            set(host, "127.0.0.1");
        }
        set("rest.port", Integer.toString(restPort));
        set("rest.bind-port", Integer.toString(restPort));
        // The job jar with its dictionaries is close to the default limit of 100 MB.
        set("rest.server.max-content-length", "536870912");
        set("web.refresh-interval", "500 ms");
        // Metrics are fetched only when someone asks; whoever waits for one waits this long.
        set("metrics.fetcher.update-interval", "500 ms");
        // A question for metrics that a TaskManager took to its grave holds up all later ones for
        // as long as this, by default ten minutes. Checkpoints and savepoints do not fall under it.
        set("web.timeout", "30 s");
        set("web.upload.dir", data.resolve("uploads").toString());
        set("io.tmp.dirs", data.resolve("tmp").toString());
    }

    private void doors(int restPort, String token) {
        set(DoorToken.KEY, token);
        // Flink's default lets the scripts of every page read its answers.
        set("web.access-control-allow-origin", "http://127.0.0.1:" + restPort);
        // Buttons that the door would refuse.
        set("web.cancel.enable", "false");
        set("web.rescale.enable", "false");
    }

    private void state() {
        set("state.backend.type", "rocksdb");
        set("execution.checkpointing.incremental", "true");
        set("execution.checkpointing.dir", FlinkPath.of(checkpoints(data)));
        set("execution.checkpointing.savepoint-dir", FlinkPath.of(data.resolve("savepoints")));
        // As in production. Each checkpoint flushes every state to a small file, and merging those
        // files takes as much CPU at 2 s as a third of the counting.
        set("execution.checkpointing.interval", "10 s");
        set("execution.checkpointing.num-retained", "3");
        // After a while without ClickHouse no checkpoint completes; the job waits, it does not
        // restart.
        set("execution.checkpointing.tolerable-failed-checkpoints", "1000000");
        // An alert passes three hops; the default of 100 ms each would be most of its delay.
        set("execution.buffer-timeout.interval", "20 ms");
        set("execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
    }

    private void recovery() {
        set("restart-strategy.type", "exponential-delay");
        set("restart-strategy.exponential-delay.initial-backoff", "200 ms");
        set("restart-strategy.exponential-delay.max-backoff", "5 s");
        // A killed process refuses connections: two failed heartbeats tell. The time-out is for a
        // process that hangs, and stays long enough for a loaded machine.
        set("heartbeat.interval", "500");
        set("heartbeat.rpc-failure-threshold", "2");
        set("heartbeat.timeout", "10000");
        set("cluster.registration.error-delay", "500");
        set("cluster.registration.initial-timeout", "500 ms");
        set("taskmanager.load-balance.mode", "SLOTS");
        set("slot.request.timeout", "60000");
    }

    private void memory() {
        set("taskmanager.memory.process.size", "1536 mb");
        set("taskmanager.memory.managed.size", "256 mb");
        set("taskmanager.numberOfTaskSlots", "2");
    }

    /** YAML takes JSON strings, and so a value needs no thought about its characters. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
