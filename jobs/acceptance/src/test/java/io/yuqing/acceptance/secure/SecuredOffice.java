/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.secure;

import io.yuqing.acceptance.Said;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.local.flink.JobSubmission;
import io.yuqing.local.flink.LocalFlinkJob;
import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.local.process.ChildProcess;
import io.yuqing.local.process.JavaCommand;
import io.yuqing.local.process.Layout;
import io.yuqing.local.secure.SecuredServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An office whose servers ask for TLS and a password, and the one config file with which everything
 * of this project is started there. Passwords are in files of their own.
 */
final class SecuredOffice implements AutoCloseable {
    private static final String CONFIG =
            """
            kafka:
              bootstrap-servers: %1$s
              user: %2$s
              password-file: %3$s
              ca-file: %4$s
              start: EARLIEST
            clickhouse:
              url: %5$s
              user: %2$s
              password-file: %3$s
              ca-file: %4$s
            privacy:
              key-file: %6$s/privacy.key
            delivery:
              file: %6$s/delivery.yaml
              console-file: %6$s/notices
            """;

    private static final String DELIVERY =
            """
            channels:
              屏幕: {kind: console}
            departments:
              政府办公室: {channels: 屏幕}
            fallback: 政府办公室
            heartbeat: {at: never}
            """;

    private final Layout layout = Layout.find();
    private final Path folder;
    private final SecuredServers servers;
    private final LocalFlinkJob analysis;
    private final LocalFlinkJob delivery;

    private SecuredOffice(Path folder, SecuredServers servers) {
        this.folder = folder;
        this.servers = servers;
        analysis = job("flink-analysis");
        delivery = job("flink-delivery").withHeap("400m");
    }

    /**
     * Starts the servers.
     *
     * @param folder an empty one
     */
    static SecuredOffice open(Path folder) throws IOException {
        SecuredOffice office = new SecuredOffice(folder, SecuredServers.start(folder));
        office.writeFiles();
        return office;
    }

    /** The job's own file; commands take the same. */
    Path config() {
        return folder.resolve("config.yaml");
    }

    /** The same with a password that is wrong for the servers of this section. */
    Path configWithWrongPassword(String section) throws IOException {
        String right = section + ":\n";
        String config = Files.readString(config());
        int at = config.indexOf("password-file: ", config.indexOf(right));
        int end = config.indexOf('\n', at);
        return Files.writeString(
                folder.resolve("wrong-" + section + ".yaml"),
                config.substring(0, at)
                        + "password-file: "
                        + servers.wrongPasswordFile()
                        + config.substring(end));
    }

    /** A main of the job jar in a process of its own. */
    ChildProcess main(String mainClass, Path config, String... more) {
        List<String> args = new ArrayList<>(List.of("--config", config.toString()));
        args.addAll(List.of(more));
        return JavaCommand.named(mainClass)
                .code(layout.jobJar())
                .jars(layout.flinkLib())
                .jvm("-Xmx256m", "-XX:TieredStopAtLevel=1")
                .jvm(JavaCommand.logging("WARN"))
                .main("io.yuqing.jobs." + mainClass, args)
                .log(folder.resolve(mainClass + ".log"))
                .start();
    }

    /** A command of {@code ./yuqing} with the config file; what it says, and its exit code. */
    String tool(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--config", config().toString()));
        Said said = Said.by(all);
        return said.text() + "exit code " + said.code();
    }

    String bootstrap() {
        return servers.bootstrap();
    }

    ChildProcess analysis() {
        return analysis.startBounded(submission("AnalysisJob"));
    }

    ChildProcess delivery() {
        return delivery.startBounded(submission("DeliveryJob"));
    }

    void send(String topic, String json) {
        byte[] value = json.getBytes(StandardCharsets.UTF_8);
        KafkaRecords.produce(servers.kafkaClient(), List.of(new ProducerRecord<>(topic, value)));
    }

    /** How many a topic holds. */
    int records(String topic) {
        return KafkaRecords.readAll(servers.kafkaClient(), topic).size();
    }

    long count(String table) throws SQLException {
        ClickHouseEndpoint tables =
                ClickHouseEndpoint.of(servers.clickHouseUrl(), "yuqing")
                        .withUser(SecuredServers.USER, servers.passwordFile().toString())
                        .withCaFile(servers.caFile().toString());
        try (Connection connection = tables.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count() FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What the delivery job showed so far. */
    String notices() throws IOException {
        Path file = folder.resolve("notices");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    @Override
    public void close() {
        analysis.close();
        delivery.close();
        servers.close();
    }

    private JobSubmission submission(String mainClass) {
        return new JobSubmission(
                layout.jobJar(),
                "io.yuqing.jobs." + mainClass,
                List.of("--config", config().toString()));
    }

    private LocalFlinkJob job(String name) {
        return LocalFlinkJob.in(layout, folder.resolve(name), 0)
                .set("restart-strategy.type", "none");
    }

    private void writeFiles() throws IOException {
        Files.createFile(
                folder.resolve("privacy.key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(folder.resolve("privacy.key"), "a key for tests that is long enough");
        Files.writeString(folder.resolve("delivery.yaml"), DELIVERY);
        Files.writeString(
                config(),
                CONFIG.formatted(
                        servers.bootstrap(),
                        SecuredServers.USER,
                        servers.passwordFile(),
                        servers.caFile(),
                        servers.clickHouseUrl(),
                        folder));
    }
}
