/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.jobs.config.JobArguments;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.local.gateway.GatewayProcess;
import io.yuqing.local.gateway.GatewayToken;
import io.yuqing.local.process.Layout;
import io.yuqing.tools.collect.EdgeKeyFile;
import io.yuqing.tools.stack.LinkKeyInFolder;
import io.yuqing.tools.stack.LocalBacktest;
import io.yuqing.tools.stack.LocalDesk;
import io.yuqing.tools.stack.LocalGatewayFile;
import io.yuqing.tools.stack.LocalReports;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;

/**
 * The gateway, by which collectors send and people see what came of it: its file, its token, and
 * the key behind authors that it shares with {@code import}. Not thread-safe.
 */
final class GatewayPart implements AutoCloseable {
    private static final String EXAMPLE =
            "curl %s/v1/posts -H \"Authorization: Bearer $(cat '%s')\""
                    + " -H 'Content-Type: application/json' -d '{\"id\":\"'$(date +%%s)'\","
                    + "\"platform\":\"weibo\",\"channel\":\"microblog\",\"kind\":\"original\","
                    + "\"author\":\"somebody\",\"text\":\"城东又停水了\","
                    + "\"published_at\":'$(date +%%s)'}'";

    private final Layout layout;
    private final DataFolder data;
    private final PrintStream out;
    private final GatewayProcess process;
    private boolean told;

    /**
     * Prepares it.
     *
     * @param port 0 for any free one
     */
    GatewayPart(Layout layout, DataFolder data, int port, PrintStream out) {
        this.layout = layout;
        this.data = data;
        this.out = out;
        process = GatewayProcess.in(layout, data.part("gateway.log"), port);
    }

    /**
     * Returns when it takes batches.
     *
     * @param jobArgs what the job is given
     * @param reader file with the password by which the pages read; empty: they read as the job
     * @param accounts whether people log in to the desk
     */
    void start(List<String> jobArgs, Optional<Path> reader, boolean accounts) {
        out.println("正在启动接入网关…");
        Path edgeKey = EdgeKeyFile.ensure(data.root());
        Configuration job = JobArguments.of(jobArgs.toArray(String[]::new)).own();
        Map<String, Object> desk =
                new LinkedHashMap<>(LocalDesk.of(job, reader, data.root(), accounts));
        String kafka = job.get(JobOptions.KAFKA_BOOTSTRAP_SERVERS);
        desk.put("reports", LocalReports.of(layout.root(), job, reader, data.root()));
        desk.put("backtest", LocalBacktest.of(layout.root(), kafka, jobArgs, data.root()));
        Path file =
                LocalGatewayFile.write(
                        data.part("gateway.yaml"),
                        job,
                        process.address(),
                        GatewayToken.in(data.root()),
                        edgeKey,
                        desk,
                        Optional.of(LinkKeyInFolder.ensure(data.root())));
        process.config(file).start();
    }

    /** What clients connect to. */
    String url() {
        return process.url();
    }

    /** What people open. */
    String desk() {
        return url() + "/";
    }

    /** A command that sends a post of this moment. */
    String example() {
        String token = data.root().resolve(GatewayToken.FILE).toString();
        return EXAMPLE.formatted(url(), token);
    }

    /** Says once if it has ended by itself: the rest goes on without it. */
    void tellIfEnded() {
        if (!told && !process.isAlive()) {
            told = true;
            out.println(
                    "接入网关已停止运行，值班台打不开，也无法用 HTTP 送数，其余照常；重新启动可恢复，原因见 " + process.logFile() + "。");
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
