/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.junit;

import io.yuqing.local.engine.ClickHouseHttp;
import io.yuqing.local.engine.ClickHouseProcess;
import io.yuqing.local.process.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * ClickHouse for tests, one process for the whole test JVM and one database for each test class:
 * {@code @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new
 * ClickHouseExtension();}, or {@code @ExtendWith} and a parameter of type {@link
 * ClickHouseDatabase}. With {@value #URL_VARIABLE} in the environment that server is used instead.
 */
public final class ClickHouseExtension
        implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
    public static final String URL_VARIABLE = "CLICKHOUSE_URL";

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(ClickHouseExtension.class);

    private String url;
    private ClickHouseDatabase database;

    @Override
    public void beforeAll(ExtensionContext context) {
        String external = System.getenv(URL_VARIABLE);
        url =
                external != null && !external.isBlank()
                        ? external.replaceFirst("/+$", "")
                        // Surefire runs each class by itself where it has several JVMs.
                        : context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                                .getOrComputeIfAbsent(
                                        "server", key -> OwnServer.start(), OwnServer.class)
                                .server()
                                .url();
        database = newDatabase();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        drop(database);
    }

    /** {@code http://host:port}. */
    public String url() {
        return url;
    }

    /** The database of this test class, dropped behind it. */
    public ClickHouseDatabase database() {
        return database;
    }

    /** One more empty database; {@link #drop} it, or leave it to the end of the server. */
    public ClickHouseDatabase newDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        new ClickHouseHttp(url).execute("CREATE DATABASE " + name);
        return new ClickHouseDatabase(url, name);
    }

    public void drop(ClickHouseDatabase unused) {
        new ClickHouseHttp(url).execute("DROP DATABASE IF EXISTS " + unused.name());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ClickHouseDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return database;
    }

    /** Closed by JUnit when the last test of the JVM is done. */
    private record OwnServer(ClickHouseProcess server, Path data) implements AutoCloseable {
        static OwnServer start() {
            try {
                Path data = Files.createTempDirectory("yuqing-clickhouse-");
                return new OwnServer(ClickHouseProcess.in(Layout.find(), data, 0).start(), data);
            } catch (IOException e) {
                throw new IllegalStateException("No temporary folder for ClickHouse.", e);
            }
        }

        @Override
        public void close() throws IOException {
            // Its data is thrown away, so it need not be put in order first.
            server.kill9();
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
