/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.server;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.control.word.Chinese;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.jobs.config.ConfigException;
import io.yuqing.jobs.config.JobArguments;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.local.engine.OwnPassword;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.file.TextFile;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.PlatformsFile;
import io.yuqing.wire.item.IngestOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;

/**
 * The servers a command talks to; every client of a command is made from here. An address is that
 * of an option, else of the job's own configuration file, else of the environment as for {@code
 * ./yuqing up}, else of a stack that runs on the data folder, else the usual port. User, password
 * and TLS are those of the configuration file.
 */
public final class ToolServers {
    private final Map<String, String> environment;
    private final Path file;
    private final Path data;
    private final Configuration values;

    private ToolServers(
            Map<String, String> environment, Path file, Path data, Configuration values) {
        this.environment = environment;
        this.file = file;
        this.data = data;
        this.values = values;
    }

    /**
     * Reads the configuration file; talks to no server yet.
     *
     * @throws ToolException if it cannot be used
     */
    public static ToolServers of(Terminal terminal, ConfigOptions options) {
        return new ToolServers(
                terminal.environment(),
                options.config,
                options.data == null ? root().resolve("data") : options.data,
                options.config == null ? new Configuration() : read(options.config));
    }

    /** The folder of the checkout or installation. */
    public static Path root() {
        return Path.of(System.getProperty("yuqing.root", "."));
    }

    /** A starter file: of the deploy folder, or where an image finds the county's own. */
    public Path deployFile(String name) {
        String folder = System.getProperty("yuqing.deploy");
        Path deploy = folder == null ? root().resolve("deploy") : Path.of(folder);
        return deploy.resolve(name).toAbsolutePath();
    }

    /** Where a stack of ours keeps its state. */
    public Path data() {
        return data;
    }

    /** What to do where nothing runs on the folder, in one sentence. */
    public String nothingRuns() {
        return UsualPlace.nothingRuns(data) + "；" + UsualPlace.START + "。";
    }

    /** The key that authors and dead letters are sealed with. */
    public Path privacyKey() {
        String named = values.get(JobOptions.PRIVACY_KEY_FILE);
        return named == null ? data.resolve("privacy.key") : Path.of(named);
    }

    /** A value of the configuration file, or the default of the job. */
    public <T> T get(ConfigOption<T> option) {
        return values.get(option);
    }

    /**
     * What the job believes and refuses, with the platforms it knows.
     *
     * @param platformsFile null for that of the configuration, else the one that is shipped
     */
    public IngestOptions ingest(Path platformsFile) {
        String named = values.get(JobOptions.PLATFORMS_FILE);
        Path usual = named == null ? deployFile("platforms.yaml") : Path.of(named);
        Path file = platformsFile == null ? usual : platformsFile;
        try {
            Platforms platforms = PlatformsFile.read(JobOptions.PLATFORMS_FILE.key(), file);
            return check(values).ingest().withPlatforms(platforms);
        } catch (ControlException e) {
            throw new ToolException(
                    "平台文件 " + file + " 无法使用：" + Chinese.of(e.getMessage()) + "。", e);
        }
    }

    /** Whether a configuration file was given. */
    public boolean configured() {
        return file != null;
    }

    /** The configuration file; null if none was given. */
    public Path file() {
        return file;
    }

    /** The Kafka that file or environment name; empty if neither does. */
    public Optional<KafkaServer> namedKafka() {
        return values.getOptional(JobOptions.KAFKA_BOOTSTRAP_SERVERS)
                .or(() -> environment("KAFKA_BOOTSTRAP"))
                .map(this::kafka);
    }

    /** The ClickHouse that file or environment name; empty if neither does. */
    public Optional<ClickHouseServer> namedClickHouse() {
        return values.getOptional(JobOptions.CLICKHOUSE_URL)
                .or(() -> environment("CLICKHOUSE_URL"))
                .map(url -> clickHouse(url, null));
    }

    /** The ClickHouse user and password file of the environment, as options of a job. */
    public Map<String, String> clickHouseUser() {
        Configuration user = new Configuration();
        setUnlessConfigured(user, JobOptions.CLICKHOUSE_USER, "CLICKHOUSE_USER");
        setUnlessConfigured(user, JobOptions.CLICKHOUSE_PASSWORD_FILE, "CLICKHOUSE_PASSWORD_FILE");
        return user.toMap();
    }

    public KafkaServer kafka(KafkaOptions options) {
        return kafka(options.address);
    }

    /**
     * The Kafka to talk to.
     *
     * @param given the address of an option; null or empty to look further
     */
    public KafkaServer kafka(String given) {
        UsualPlace usual = new UsualPlace("Kafka", 9092, "--kafka", data);
        Configuration all =
                with(
                        JobOptions.KAFKA_BOOTSTRAP_SERVERS,
                        given,
                        "KAFKA_BOOTSTRAP",
                        Addresses::kafka,
                        usual.address());
        return new KafkaServer(
                all.get(JobOptions.KAFKA_BOOTSTRAP_SERVERS),
                all.get(JobOptions.KAFKA_USER),
                access(all),
                isNamed(JobOptions.KAFKA_BOOTSTRAP_SERVERS, given, "KAFKA_BOOTSTRAP")
                        ? null
                        : usual);
    }

    public ClickHouseServer clickHouse(ClickHouseOptions options) {
        return clickHouse(options.url, options.database);
    }

    /**
     * The ClickHouse to talk to.
     *
     * @param given the address of an option; null or empty to look further
     * @param database null for that of the configuration
     */
    public ClickHouseServer clickHouse(String given, String database) {
        UsualPlace usual = new UsualPlace("ClickHouse", 8123, "--clickhouse", data);
        Configuration all =
                with(
                        JobOptions.CLICKHOUSE_URL,
                        given,
                        "CLICKHOUSE_URL",
                        Addresses::clickHouse,
                        "http://" + usual.address());
        if (database != null) {
            all.set(JobOptions.CLICKHOUSE_DATABASE, database);
        }
        Optional<String> own = ownPasswordFile(all.get(JobOptions.CLICKHOUSE_URL));
        if (own.isPresent()) {
            all.set(JobOptions.CLICKHOUSE_USER, OwnPassword.USER);
            all.set(JobOptions.CLICKHOUSE_PASSWORD_FILE, own.get());
        } else {
            setUnlessConfigured(all, JobOptions.CLICKHOUSE_USER, "CLICKHOUSE_USER");
            setUnlessConfigured(
                    all, JobOptions.CLICKHOUSE_PASSWORD_FILE, "CLICKHOUSE_PASSWORD_FILE");
        }
        try {
            return new ClickHouseServer(
                    check(all).clickHouse(),
                    isNamed(JobOptions.CLICKHOUSE_URL, given, "CLICKHOUSE_URL") ? null : usual);
        } catch (IllegalArgumentException e) {
            throw new ToolException("ClickHouse 的设置无法使用：" + Chinese.of(e.getMessage()) + "。", e);
        }
    }

    /** The ClickHouse that this process has started itself. */
    public ClickHouseServer ownClickHouse(String url, Path passwordFile) {
        return new ClickHouseServer(
                ClickHouseEndpoint.of(url, get(JobOptions.CLICKHOUSE_DATABASE))
                        .withUser(OwnPassword.USER, passwordFile.toString()));
    }

    /** Of a running stack whose ClickHouse this is; only it knows the password. */
    private Optional<String> ownPasswordFile(String url) {
        String same = url.replace("//localhost:", "//127.0.0.1:").replaceFirst("/$", "");
        return running()
                .filter(stack -> same.equals(stack.clickHouse()))
                .map(Addresses::passwordFile);
    }

    private Configuration with(
            ConfigOption<String> option,
            String given,
            String variable,
            Function<Addresses, String> running,
            String usual) {
        Configuration all = new Configuration(values);
        if (given != null && !given.isBlank()) {
            all.set(option, given);
        } else if (all.getOptional(option).isEmpty()) {
            all.set(option, environment(variable).or(() -> running().map(running)).orElse(usual));
        }
        return all;
    }

    /** Whether anybody says where the server is. */
    private boolean isNamed(ConfigOption<String> option, String given, String variable) {
        return (given != null && !given.isBlank())
                || values.getOptional(option).isPresent()
                || environment(variable).isPresent()
                || running().isPresent();
    }

    private void setUnlessConfigured(
            Configuration all, ConfigOption<String> option, String variable) {
        if (values.getOptional(option).isEmpty()) {
            environment(variable).ifPresent(value -> all.set(option, value));
        }
    }

    private Optional<String> environment(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }

    /** The stack of ours that runs on the data folder; empty if none does. */
    public Optional<Addresses> running() {
        return Addresses.of(data);
    }

    private static Configuration read(Path file) {
        // The job's own reader is strict too, but does not say in which line it fails.
        TextFile.read(file);
        try {
            Configuration values = JobArguments.of("--config", file.toString()).own();
            JobConfig.ofServers(values);
            return values;
        } catch (ConfigException e) {
            throw new ToolException("配置文件 " + file + " 无法使用：" + chinese(e), e);
        }
    }

    private JobConfig check(Configuration all) {
        try {
            return JobConfig.ofServers(all);
        } catch (ConfigException e) {
            throw new ToolException("服务器的设置无法使用：" + chinese(e), e);
        }
    }

    private Properties access(Configuration all) {
        try {
            return check(all).kafkaProperties();
        } catch (IllegalArgumentException e) {
            throw new ToolException("Kafka 的设置无法使用：" + Chinese.of(e.getMessage()) + "。", e);
        }
    }

    private static String chinese(ConfigException refusal) {
        return refusal.getMessage()
                .lines()
                .map(problem -> Chinese.of(problem) + "。")
                .collect(Collectors.joining());
    }
}
