/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.local.process.Layout;
import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a stand-in for the gateway, which is built after this module. */
class GatewayProcessTest {
    private static final String STAND_IN =
            """
            package io.yuqing.gateway;

            import com.sun.net.httpserver.HttpServer;
            import java.net.InetSocketAddress;
            import java.nio.file.Files;
            import java.nio.file.Path;

            public class Main {
                private static int asked;

                public static void main(String[] args) throws Exception {
                    String listen = Files.readString(Path.of(args[1])).strip();
                    if (!args[0].equals("--config") || listen.isEmpty()) {
                        System.err.println("listen is missing: write host:port.");
                        System.exit(2);
                    }
                    Runtime.getRuntime().addShutdownHook(
                            new Thread(() -> System.out.println("ended in order")));
                    int port = Integer.parseInt(listen.substring(listen.indexOf(':') + 1));
                    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
                    server.createContext("/health", exchange -> {
                        exchange.sendResponseHeaders(asked++ < 2 ? 503 : 200, -1);
                        exchange.close();
                    });
                    server.start();
                }
            }
            """;

    @TempDir Path root;

    private Path log;

    @BeforeEach
    void build() throws IOException {
        Path source = root.resolve("Main.java");
        Files.writeString(source, STAND_IN);
        Path classes = Files.createDirectories(root.resolve("jobs/gateway/target/classes"));
        Files.createDirectories(root.resolve("jobs/gateway/target/lib"));
        ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", classes.toString(), source.toString());
        log = root.resolve("gateway.log");
    }

    @Test
    void isThereWhenItSaysThatItIsReadyAndEndsInOrder() throws IOException {
        try (GatewayProcess gateway = GatewayProcess.in(Layout.at(root), log, 0)) {
            gateway.config(config(gateway.address())).start();
            long first = gateway.pid();
            assertThat(gateway.isAlive()).isTrue();
            assertThat(ProcessHandle.of(first).orElseThrow().info().arguments().orElseThrow())
                    .contains("-XX:+ExitOnOutOfMemoryError");

            gateway.kill9();
            assertThat(log).content().doesNotContain("ended in order");
            gateway.start();
            assertThat(gateway.pid()).isNotEqualTo(first);

            gateway.stop();
            assertThat(gateway.isAlive()).isFalse();
            assertThat(log).content().contains("ended in order");
        }
    }

    @Test
    void aFaultyConfigurationIsToldAsTheGatewayTellsIt() throws IOException {
        Path config = config("");
        try (GatewayProcess gateway = GatewayProcess.in(Layout.at(root), log, 0).config(config)) {
            assertThatThrownBy(gateway::start)
                    .isInstanceOf(StackException.class)
                    .hasMessageStartingWith("Gateway ended with exit code 2 while starting")
                    .hasMessageContaining("listen is missing: write host:port.");
        }
    }

    @Test
    void aTakenPortIsNamedWithItsRemedy() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> GatewayProcess.in(Layout.at(root), log, port))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Gateway port " + port + " is taken");
        }
    }

    @Test
    void aBuildWithoutItIsToldWithTheCommandThatBuildsIt() throws IOException {
        Files.delete(root.resolve("jobs/gateway/target/lib"));
        Path config = config("127.0.0.1:1");
        try (GatewayProcess gateway = GatewayProcess.in(Layout.at(root), log, 0).config(config)) {
            assertThatThrownBy(gateway::start)
                    .hasMessageContaining("the gateway class path ")
                    .hasMessageContaining("mvn -q -DskipTests package");
        }
    }

    private Path config(String listen) throws IOException {
        return Files.writeString(root.resolve("gateway.yaml"), listen);
    }
}
