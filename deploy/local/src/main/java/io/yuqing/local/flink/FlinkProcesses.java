/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import io.yuqing.local.process.ChildProcess;
import io.yuqing.local.process.JavaCommand;
import io.yuqing.local.process.Layout;
import io.yuqing.local.process.StackException;
import java.nio.file.Path;
import java.util.List;

/** The command lines of Flink's processes. The official scripts are not on Maven Central. */
final class FlinkProcesses {
    /** As in the parent pom: what Flink and Kryo reach into on Java 17. */
    private static final List<String> ADD_OPENS =
            List.of(
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--add-opens=java.base/java.net=ALL-UNNAMED",
                    "--add-opens=java.base/java.io=ALL-UNNAMED",
                    "--add-opens=java.base/java.nio=ALL-UNNAMED",
                    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                    "--add-opens=java.base/java.util=ALL-UNNAMED",
                    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED");

    private static final String RESULT = "BASH_JAVA_UTILS_EXEC_RESULT:";

    private final Layout layout;
    private final Path data;
    private final Path conf;

    FlinkProcesses(Layout layout, Path data, Path conf) {
        this.layout = layout;
        this.data = data;
        this.conf = conf;
    }

    ChildProcess jobManager() {
        return java("Flink JobManager", "jobmanager.log")
                .jvm("-Xmx512m", "-XX:MaxMetaspaceSize=256m")
                .main(
                        "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
                        "--configDir",
                        conf.toString(),
                        "--executionMode",
                        "cluster")
                .start();
    }

    /** What Flink calls the TaskManager with this index. */
    static String taskManagerId(int index) {
        return "taskmanager-" + index;
    }

    /** {@code flags}: Flink's own scripts would read them from the settings. */
    ChildProcess taskManager(int index, TaskManagerMemory memory, String flags) {
        return java("Flink TaskManager " + index, taskManagerId(index) + ".log")
                .jvm(memory.jvmArgs())
                .jvm(words(flags))
                .main(
                        "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
                        memory.programArgs(conf.toString(), taskManagerId(index)))
                .start();
    }

    ChildProcess zooKeeper(Path zooConfig) {
        return JavaCommand.named("ZooKeeper")
                .jars(layout.flinkLib())
                .jvm("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .jvm(JavaCommand.logging("WARN"))
                .main(
                        "org.apache.flink.shaded.zookeeper3.org.apache.zookeeper.server"
                                + ".ZooKeeperServerMain",
                        zooConfig.toString())
                .log(data.resolve("zookeeper.log"))
                .start();
    }

    /** The job's main in local mode: client, JobManager and TaskManager in one JVM, with web UI. */
    ChildProcess localJob(String heap, boolean yielding, List<String> clientArgs) {
        JavaCommand java = java("Flink job", "job.log");
        return (yielding ? java.yielding() : java)
                .jvm("-Xmx" + heap)
                .jvm(words(FlinkSettings.TUNING.get(FlinkSettings.TASK_MANAGER_JVM)))
                .env("FLINK_CONF_DIR", conf.toString())
                .main("org.apache.flink.client.cli.CliFrontend", clientArgs)
                .start();
    }

    /** Asks Flink how it wants a TaskManager's JVM to be sized under this configuration. */
    TaskManagerMemory taskManagerMemory() {
        ChildProcess tool =
                java("Flink memory calculator", "memory.log")
                        .main(
                                "org.apache.flink.runtime.util.bash.BashJavaUtils",
                                "GET_TM_RESOURCE_PARAMS",
                                "--configDir",
                                conf.toString())
                        .start();
        tool.awaitSuccess(ChildProcess.START_LIMIT);
        List<String> results =
                tool.output()
                        .lines()
                        .filter(line -> line.startsWith(RESULT))
                        .map(line -> line.substring(RESULT.length()).trim())
                        .toList();
        if (results.size() != 2) {
            throw new StackException(
                    "Flink printed "
                            + results.size()
                            + " lines of memory sizes, not 2: "
                            + results);
        }
        return new TaskManagerMemory(words(results.get(0)), words(results.get(1)));
    }

    private JavaCommand java(String name, String log) {
        return JavaCommand.named(name)
                .jars(layout.flinkLib())
                .jvm("-XX:+ExitOnOutOfMemoryError")
                .jvm(ADD_OPENS)
                .jvm(JavaCommand.logging("INFO"))
                // Libraries are unpacked there; what a killed process leaves goes at the next
                // start.
                .jvm("-Djava.io.tmpdir=" + data.resolve("tmp"))
                // RocksDB and the compilers allocate from many threads; each arena keeps its gaps.
                .env("MALLOC_ARENA_MAX", "2")
                .log(data.resolve(log));
    }

    private static List<String> words(String line) {
        return List.of(line.split("\\s+"));
    }
}
