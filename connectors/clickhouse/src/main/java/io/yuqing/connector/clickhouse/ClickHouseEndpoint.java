/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import com.clickhouse.client.api.Client;
import com.clickhouse.jdbc.Driver;
import io.yuqing.connector.clickhouse.internal.name.Identifiers;
import java.io.Serializable;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;

/**
 * Where ClickHouse is and as whom to connect. Immutable and serializable; making one does no I/O.
 *
 * <p>The password is never a part of it, only the file that holds it: the file is read at each
 * connect, on the machine that connects, so that the secret is not in the job graph and can be
 * changed without a new job.
 */
public final class ClickHouseEndpoint implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String DEFAULT_USER = "default";
    private static final String CONNECT_TIMEOUT = "connection_timeout";
    private static final String ANSWER_TIMEOUT = "socket_timeout";
    private static final String CA_FILE = "sslrootcert";
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

    /** Of a query: a report over years may be silent for minutes, and none for ever. */
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(5);

    private final String url;
    private final String database;
    private final String user;
    private final String passwordFile;
    private final HashMap<String, String> options;

    private ClickHouseEndpoint(
            String url,
            String database,
            String user,
            String passwordFile,
            Map<String, String> options) {
        this.url = url;
        this.database = database;
        this.user = user;
        this.passwordFile = passwordFile;
        this.options = new HashMap<>(options);
    }

    /**
     * User {@code default} without a password.
     *
     * @param url {@code http://host:port} or {@code https://host:port}
     * @throws IllegalArgumentException with one sentence if the URL or the name is not usable
     */
    public static ClickHouseEndpoint of(String url, String database) {
        return new ClickHouseEndpoint(
                requireHttp(url),
                Identifiers.requireValid("database", database),
                DEFAULT_USER,
                null,
                Map.of());
    }

    /**
     * The same place as another user.
     *
     * @param passwordFile its first line is the password; null or empty: no password
     */
    public ClickHouseEndpoint withUser(String newUser, String passwordFile) {
        String file = passwordFile == null || passwordFile.isBlank() ? null : passwordFile;
        return new ClickHouseEndpoint(
                url, database, Objects.requireNonNull(newUser, "user"), file, options);
    }

    /**
     * The same place, whose certificate is checked by one authority.
     *
     * @param caFile its certificate as PEM, on every machine that connects; null or empty: those
     *     that Java trusts
     */
    public ClickHouseEndpoint withCaFile(String caFile) {
        return caFile == null || caFile.isBlank() ? this : withOptions(Map.of(CA_FILE, caFile));
    }

    /**
     * Options of the official client, handed on as they are; for TLS: {@code ssl_mode}, {@code
     * sslrootcert}, {@code trust_store}, {@code key_store_password} and so on.
     */
    public ClickHouseEndpoint withOptions(Map<String, String> moreOptions) {
        Map<String, String> merged = new HashMap<>(options);
        merged.putAll(moreOptions);
        return new ClickHouseEndpoint(url, database, user, passwordFile, merged);
    }

    /**
     * The same place for somebody who cannot wait. Without this a connection gives up after 5 s, a
     * query after 5 minutes and an insert after 60 s of silence. One attempt is made.
     *
     * @param connect for the connection to stand
     * @param answer how long the server may be silent
     */
    public ClickHouseEndpoint withTimeouts(Duration connect, Duration answer) {
        return withOptions(
                Map.of(
                        CONNECT_TIMEOUT,
                        Long.toString(connect.toMillis()),
                        ANSWER_TIMEOUT,
                        Long.toString(answer.toMillis()),
                        "retry",
                        "0"));
    }

    public String url() {
        return url;
    }

    public String database() {
        return database;
    }

    public String user() {
        return user;
    }

    /** A connection with the database set. The caller closes it. */
    public Connection connect() throws SQLException {
        return connect(database);
    }

    /** For creating the database: a connection that does not need it to exist. */
    public Connection connectWithoutDatabase() throws SQLException {
        return connect("default");
    }

    /** On loopback and on fast links compression costs more CPU than it saves. */
    public boolean isLoopback() {
        String host = URI.create(url).getHost();
        return "localhost".equals(host) || host.startsWith("127.") || "[::1]".equals(host);
    }

    public Client newClient(boolean compressed) {
        Client.Builder builder =
                new Client.Builder()
                        .addEndpoint(url)
                        .setUsername(user)
                        .setPassword(password())
                        .setDefaultDatabase(database)
                        .setClientName("yuqing")
                        .compressClientRequest(compressed)
                        .compressServerResponse(compressed)
                        .setConnectTimeout(5, ChronoUnit.SECONDS)
                        .setSocketTimeout(60, ChronoUnit.SECONDS)
                        // The writer retries, with back-off and metrics; twice would be too much.
                        .setMaxRetries(0);
        options.forEach(builder::setOption);
        return builder.build();
    }

    private Connection connect(String toDatabase) throws SQLException {
        Properties properties = new Properties();
        // The driver's own default is to wait for ever for a server that accepts and is silent.
        properties.setProperty(CONNECT_TIMEOUT, Long.toString(CONNECT_WITHIN.toMillis()));
        properties.setProperty(ANSWER_TIMEOUT, Long.toString(ANSWER_WITHIN.toMillis()));
        properties.putAll(options);
        properties.setProperty("user", user);
        properties.setProperty("password", password());
        properties.setProperty("database", toDatabase);
        // Not by DriverManager: it does not see a driver inside the job's own class loader.
        Connection connection = new Driver().connect("jdbc:ch:" + url, properties);
        if (connection == null) {
            throw new SQLException("The ClickHouse driver does not take the URL " + url + ".");
        }
        return connection;
    }

    private String password() {
        return passwordFile == null ? "" : PasswordFile.read(passwordFile);
    }

    private static String requireHttp(String url) {
        URI uri;
        try {
            uri = URI.create(url.trim());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "clickhouse.url is not a URL; write http://host:8123 or https://host:8443.", e);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "clickhouse.url must not hold a user or password: use clickhouse.user and"
                            + " clickhouse.password-file.");
        }
        if (!("http".equals(scheme) || "https".equals(scheme))
                || uri.getHost() == null
                || uri.getPort() < 0) {
            throw new IllegalArgumentException(
                    "clickhouse.url = '"
                            + url
                            + "' is not usable: write http://host:8123 or https://host:8443, with"
                            + " the port.");
        }
        if (uri.getRawQuery() != null
                || !(uri.getRawPath().isEmpty() || "/".equals(uri.getRawPath()))) {
            throw new IllegalArgumentException(
                    "clickhouse.url = '"
                            + url
                            + "' has a path or parameters: write only scheme, host and port, and"
                            + " the database in clickhouse.database.");
        }
        return scheme + "://" + uri.getHost() + ":" + uri.getPort();
    }

    /** Without the values of options: some are secrets. */
    @Override
    public String toString() {
        return "ClickHouse at "
                + url
                + ", database "
                + database
                + ", user "
                + user
                + (passwordFile == null ? " without password" : " with a password file")
                + (options.isEmpty() ? "" : ", options " + new TreeSet<>(options.keySet()));
    }
}
