/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.jobs.config.JobArguments;
import io.yuqing.local.gateway.GatewayProcess;
import io.yuqing.local.gateway.GatewayToken;
import io.yuqing.local.process.Layout;
import io.yuqing.tools.collect.EdgeKeyFile;
import io.yuqing.tools.stack.LocalGatewayFile;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * The gateway, by which collectors send: its file, its token, and the key behind authors that it
 * shares with {@code import}. Not thread-safe.
 */
final class GatewayPart implements AutoCloseable {
    private static final String EXAMPLE =
            "curl %s/v1/posts -H \"Authorization: Bearer $(cat %s)\""
                    + " -H 'Content-Type: application/json' -d '{\"id\":\"'$(date +%%s)'\","
                    + "\"platform\":\"weibo\",\"channel\":\"microblog\",\"kind\":\"original\","
                    + "\"author\":\"somebody\",\"text\":\"城东又停水了\","
                    + "\"published_at\":'$(date +%%s)'}'";

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
        this.data = data;
        this.out = out;
        process = GatewayProcess.in(layout, data.part("gateway.log"), port);
    }

    /**
     * Returns when it takes batches.
     *
     * @param jobArgs what the job is given
     */
    void start(List<String> jobArgs) {
        out.println("正在启动接入网关…");
        Path edgeKey = EdgeKeyFile.ensure(data.root());
        Path file =
                LocalGatewayFile.write(
                        data.part("gateway.yaml"),
                        JobArguments.of(jobArgs.toArray(String[]::new)).own(),
                        process.address(),
                        GatewayToken.in(data.root()),
                        edgeKey);
        process.config(file).start();
    }

    /** What clients connect to. */
    String url() {
        return process.url();
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
            out.println("接入网关已停止运行，无法用 HTTP 送数，其余照常；重新启动可恢复，原因见 " + process.logFile() + "。");
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
