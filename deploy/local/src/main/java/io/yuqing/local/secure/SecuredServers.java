/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.secure;

import io.yuqing.local.engine.ClickHouseProcess;
import io.yuqing.local.kafka.KafkaBroker;
import io.yuqing.local.process.Layout;
import io.yuqing.local.process.StackException;
import io.yuqing.local.tls.TestAuthority;
import io.yuqing.local.tls.TestCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;

/**
 * A Kafka that asks for SASL_SSL with SCRAM-SHA-512 and a ClickHouse that asks for TLS, user and
 * password; both know the same user. With it, if a test asks, come the same servers showing
 * certificates that must be refused. Not thread-safe.
 */
public final class SecuredServers implements AutoCloseable {
    public static final String USER = "yuqing";

    /** Characters that must be quoted in some place between the file and the wire. */
    public static final String PASSWORD = "p\"a\\s$s;w={o}rd";

    private final Layout layout = Layout.find();
    private final Path folder;
    private final TestAuthority authority;
    private final Map<Shown, TestCertificate> certificates = new EnumMap<>(Shown.class);
    private final Map<Shown, ClickHouseProcess> clickHouses = new EnumMap<>(Shown.class);
    private final KafkaBroker kafka;

    private SecuredServers(Path folder, Shown... more) {
        this.folder = folder;
        write("password", PASSWORD);
        write("wrong-password", "not-" + PASSWORD);
        write("accounts", USER + " " + PASSWORD);
        authority = TestAuthority.create(folder, "authority");
        certificates.put(Shown.VALID, Shown.VALID.make(authority, folder));
        for (Shown shown : more) {
            certificates.put(shown, shown.make(authority, folder));
        }
        kafka =
                KafkaBroker.in(layout, folder.resolve("kafka"), 0)
                        .secured(USER, PASSWORD, List.copyOf(certificates.values()));
    }

    /**
     * Starts both; returns when they serve.
     *
     * @param folder an empty one
     * @param more what is shown on further addresses, beside {@link Shown#VALID}
     */
    public static SecuredServers start(Path folder, Shown... more) {
        SecuredServers servers = new SecuredServers(folder, more);
        try {
            servers.kafka.start();
            servers.clickHouse(Shown.VALID);
            return servers;
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    public String bootstrap() {
        return bootstrap(Shown.VALID);
    }

    /** Of the same broker, where it shows another certificate. */
    public String bootstrap(Shown shown) {
        return kafka.bootstrap(certificates.get(shown));
    }

    public String clickHouseUrl() {
        return clickHouseUrl(Shown.VALID);
    }

    /** Of a server that shows another certificate; it starts when first asked for. */
    public String clickHouseUrl(Shown shown) {
        return clickHouse(shown).url();
    }

    /** Holds {@link #PASSWORD}. */
    public Path passwordFile() {
        return folder.resolve("password");
    }

    /** Holds one that neither server takes. */
    public Path wrongPasswordFile() {
        return folder.resolve("wrong-password");
    }

    /** The certificate of the authority to trust, as PEM. */
    public Path caFile() {
        return authority.pem();
    }

    /** The same for a client in this JVM. */
    public SSLContext trust() {
        return authority.trust();
    }

    /** Of a Kafka client of a test. */
    public Map<String, Object> kafkaClient() {
        Map<String, Object> client = new LinkedHashMap<>();
        client.put("bootstrap.servers", bootstrap());
        client.put("security.protocol", "SASL_SSL");
        client.put("ssl.truststore.type", "PEM");
        client.put("ssl.truststore.location", caFile().toString());
        client.put("sasl.mechanism", "SCRAM-SHA-512");
        String quoted = PASSWORD.replace("\\", "\\\\").replace("\"", "\\\"");
        client.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
                        + USER
                        + "\" password=\""
                        + quoted
                        + "\";");
        return client;
    }

    @Override
    public void close() {
        // Their data is thrown away, so it need not be put in order first.
        clickHouses.values().stream()
                .filter(ClickHouseProcess::isAlive)
                .forEach(ClickHouseProcess::kill9);
        if (kafka.isAlive()) {
            kafka.kill9();
        }
    }

    private ClickHouseProcess clickHouse(Shown shown) {
        ClickHouseProcess running = clickHouses.get(shown);
        if (running == null) {
            running =
                    ClickHouseProcess.in(layout, folder.resolve("clickhouse-" + shown), 0)
                            .accounts(folder.resolve("accounts"))
                            .secured(certificates.get(shown));
            clickHouses.put(shown, running);
            running.start();
        }
        return running;
    }

    private void write(String name, String line) {
        try {
            Files.writeString(folder.resolve(name), line + "\n");
        } catch (IOException e) {
            throw new StackException("The folder " + folder + " cannot be written.", e);
        }
    }
}
