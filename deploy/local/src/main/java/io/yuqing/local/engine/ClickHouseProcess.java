/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine;

import com.github.luben.zstd.Zstd;
import io.yuqing.local.engine.chdb.ChdbFile;
import io.yuqing.local.process.ChildProcess;
import io.yuqing.local.process.JavaCommand;
import io.yuqing.local.process.Layout;
import io.yuqing.local.process.Ports;
import io.yuqing.local.tls.TestCertificate;
import io.yuqing.sql.SqlLexer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jpountz.lz4.LZ4Factory;

/**
 * The embedded ClickHouse as a child process on loopback. Port and data stay the same over {@link
 * #stop}, {@link #kill9} and {@link #start}, so that clients find their rows again. It ends when
 * this process does. Not thread-safe.
 */
public final class ClickHouseProcess implements AutoCloseable {
    private final Layout layout;
    private final Path data;
    private final int port;
    private Path accounts;
    private TestCertificate certificate;
    private Path engineConfig;
    private ChildProcess process;

    private ClickHouseProcess(Layout layout, Path data, int port) {
        this.layout = layout;
        this.data = data.toAbsolutePath();
        this.port = port;
    }

    /**
     * Prepares a server; {@link #start} runs it.
     *
     * @param data folder of its own; made if absent, kept at stop
     * @param port 0 for any free one
     */
    public static ClickHouseProcess in(Layout layout, Path data, int port) {
        return new ClickHouseProcess(layout, data, Ports.require("ClickHouse port", port));
    }

    /**
     * Lets only these users in: a file with one a line, {@code name password [readonly]}. Without
     * it everybody on this machine has all rights.
     */
    public ClickHouseProcess accounts(Path file) {
        accounts = file;
        return this;
    }

    /** Speaks HTTPS and shows this certificate. */
    public ClickHouseProcess secured(TestCertificate shown) {
        certificate = shown;
        return this;
    }

    /**
     * A configuration file of ClickHouse. It may name a file of users; statements run as its user
     * {@code default}, whoever logs in.
     */
    public ClickHouseProcess engineConfig(Path file) {
        engineConfig = file;
        return this;
    }

    /** Starts the server, on the rows of earlier runs if there are any; returns when it serves. */
    public ClickHouseProcess start() {
        if (isAlive()) {
            throw new IllegalStateException("ClickHouse runs already, at " + url() + ".");
        }
        ChdbFile.find(layout);
        List<String> args = new ArrayList<>();
        args.addAll(List.of("--data", data.toString(), "--port", Integer.toString(port)));
        if (accounts != null) {
            args.addAll(List.of("--accounts", accounts.toAbsolutePath().toString()));
        }
        if (certificate != null) {
            Path keyStore = certificate.keyStore().toAbsolutePath();
            args.addAll(List.of("--key-store", keyStore.toString()));
        }
        if (engineConfig != null) {
            args.addAll(List.of("--engine-config", engineConfig.toAbsolutePath().toString()));
        }
        process =
                JavaCommand.named("ClickHouse")
                        // Only what the server needs: the class path of a test JVM is long, or a
                        // jar of references.
                        .code(Layout.codeOf(ClickHouseServerMain.class))
                        .code(Layout.codeOf(SqlLexer.class))
                        .code(Layout.codeOf(LZ4Factory.class))
                        .code(Layout.codeOf(Zstd.class))
                        .jvm("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                        .jvm("-D" + Layout.ROOT_PROPERTY + "=" + layout.root())
                        .main(ClickHouseServerMain.class.getName(), args)
                        .log(data.resolve("clickhouse.log"))
                        .start();
        if (certificate == null) {
            process.awaitReady(ChildProcess.START_LIMIT, new ClickHouseHttp(url())::ping);
        } else {
            // Whoever asks would have to trust the certificate, and it may be made not to be.
            process.awaitLine(ChildProcess.START_LIMIT, line -> line.contains("serves " + url()));
        }
        return this;
    }

    /** What clients connect to, scheme, host and port; the same for the life of this object. */
    public String url() {
        return (certificate == null ? "http" : "https") + "://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public Path logFile() {
        return data.resolve("clickhouse.log");
    }

    /** Lets running statements end. */
    public void stop() {
        if (process != null) {
            process.stop();
        }
    }

    /** {@code kill -9}; what an INSERT was acknowledged for is still there after {@link #start}. */
    public void kill9() {
        if (process != null) {
            process.kill9();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
