/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine;

import io.yuqing.local.engine.chdb.ChdbEngine;
import io.yuqing.local.engine.chdb.ChdbFile;
import io.yuqing.local.engine.http.Accounts;
import io.yuqing.local.engine.http.ClickHouseHttpServer;
import io.yuqing.local.process.Layout;
import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The embedded ClickHouse as a process: {@code --data DIR [--port N] [--port-file F] [--accounts F]
 * [--key-store F] [--queries N]}. Prints one line when it serves, ends on SIGTERM.
 */
public final class ClickHouseServerMain {
    private ClickHouseServerMain() {}

    public static void main(String[] args) {
        try {
            serve(ServerOptions.parse(Arrays.asList(args)));
        } catch (StackException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void serve(ServerOptions options) {
        Path library = ChdbFile.find(Layout.find());
        Accounts accounts = new Accounts(options.readAccounts());
        ChdbEngine engine = ChdbEngine.open(library, options.data(), options.engineConfig());
        ClickHouseHttpServer server =
                ClickHouseHttpServer.start(
                        engine, accounts, options.port(), options.tls(), options.queries());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        if (options.portFile() != null) {
            writePort(options.portFile(), server.port());
        }
        System.out.println(
                "ClickHouse "
                        + engine.version()
                        + " (embedded) serves "
                        + server.url()
                        + " from "
                        + options.data());
    }

    private static void writePort(Path file, int port) {
        try {
            Files.writeString(file, port + "\n");
        } catch (IOException e) {
            throw new StackException("The port file " + file + " cannot be written.", e);
        }
    }
}
