/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.config;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.kafka.access.KafkaAccess;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.wire.control.ControlBook;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.PlatformsFile;
import io.yuqing.wire.control.RuleCodec;
import io.yuqing.wire.control.SourceCodec;
import io.yuqing.wire.control.StartFile;
import io.yuqing.wire.control.TopicCodec;
import io.yuqing.wire.item.IngestOptions;
import io.yuqing.wire.item.RecordKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;

/** The configuration of a job, checked once, before anything starts. */
public final class JobConfig {
    private final Configuration values;
    private final List<ControlRecord> startTopics;
    private final List<ControlRecord> startRules;
    private final List<ControlRecord> startSources;
    private final Platforms platforms;

    private JobConfig(
            Configuration values,
            Platforms platforms,
            List<ControlRecord> startTopics,
            List<ControlRecord> startRules,
            List<ControlRecord> startSources) {
        this.values = values;
        this.platforms = platforms;
        this.startTopics = startTopics;
        this.startRules = startRules;
        this.startSources = startSources;
    }

    /**
     * Checks the values and reads the start files.
     *
     * @throws ConfigException with every problem found
     */
    public static JobConfig of(Configuration values) {
        List<String> problems = new ArrayList<>(ConfigCheck.problemsOf(values));
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        List<ControlRecord> topics = startFile(values, JobOptions.TOPICS_FILE, problems);
        List<ControlRecord> rules = startFile(values, JobOptions.RULES_FILE, problems);
        List<ControlRecord> sources = startFile(values, JobOptions.SOURCES_FILE, problems);
        Platforms platforms = platforms(values, problems);
        problems.addAll(TextFileCheck.problemsOf(values));
        problems.addAll(ControlBook.problems(new TopicCodec(), topics));
        problems.addAll(ControlBook.problems(new RuleCodec(), rules));
        problems.addAll(ControlBook.problems(new SourceCodec(), sources));
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new JobConfig(values, platforms, topics, rules, sources);
    }

    /**
     * The same for the delivery job, which needs no key, no rules, and of topics only the names.
     *
     * @throws ConfigException with every problem found
     */
    public static JobConfig ofDelivery(Configuration values) {
        List<String> problems = new ArrayList<>(ConfigCheck.problemsOfDelivery(values));
        List<ControlRecord> topics =
                problems.isEmpty()
                        ? startFile(values, JobOptions.TOPICS_FILE, problems)
                        : List.of();
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new JobConfig(values, Platforms.NONE, topics, List.of(), List.of());
    }

    /**
     * The same for the second-reading job, which needs the servers alone.
     *
     * @throws ConfigException with every problem found
     */
    public static JobConfig ofSecondReading(Configuration values) {
        List<String> problems = ConfigCheck.problemsOfSecondReading(values);
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new JobConfig(values, Platforms.NONE, List.of(), List.of(), List.of());
    }

    /**
     * Only how to reach the servers, for whatever runs beside the jobs; start files are not read.
     *
     * @throws ConfigException with every problem found
     */
    public static JobConfig ofServers(Configuration values) {
        List<String> problems = ConfigCheck.problemsOfServers(values);
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new JobConfig(values, Platforms.NONE, List.of(), List.of(), List.of());
    }

    public <T> T get(ConfigOption<T> option) {
        return values.get(option);
    }

    /** What every Kafka client is given beside the address of the brokers. */
    public Properties kafkaProperties() {
        Map<String, String> more = new HashMap<>();
        for (Map.Entry<String, String> entry : values.toMap().entrySet()) {
            if (entry.getKey().startsWith(JobOptions.KAFKA_PROPERTIES_PREFIX)) {
                String name = entry.getKey().substring(JobOptions.KAFKA_PROPERTIES_PREFIX.length());
                more.put(name, entry.getValue());
            }
        }
        return KafkaAccess.properties(
                get(JobOptions.KAFKA_USER),
                get(JobOptions.KAFKA_PASSWORD_FILE),
                get(JobOptions.KAFKA_CA_FILE),
                more);
    }

    public ClickHouseEndpoint clickHouse() {
        return ClickHouseEndpoint.of(
                        get(JobOptions.CLICKHOUSE_URL), get(JobOptions.CLICKHOUSE_DATABASE))
                .withUser(get(JobOptions.CLICKHOUSE_USER), get(JobOptions.CLICKHOUSE_PASSWORD_FILE))
                .withCaFile(get(JobOptions.CLICKHOUSE_CA_FILE));
    }

    public IngestOptions ingest() {
        ZoneId zone = ZoneId.of(get(JobOptions.INGEST_ZONE));
        return IngestOptions.defaults()
                .withZone(zone)
                .withMaxFutureSkew(get(JobOptions.INGEST_MAX_FUTURE_SKEW))
                .withEarliestDate(LocalDate.parse(get(JobOptions.INGEST_EARLIEST_DATE)))
                .withMaxTextChars(get(JobOptions.INGEST_MAX_TEXT_CHARS))
                .withPlatforms(platforms)
                .withDefaultPlatform(RecordKind.POST, get(JobOptions.INGEST_DEFAULT_PLATFORM_POSTS))
                .withDefaultPlatform(
                        RecordKind.COMMENT, get(JobOptions.INGEST_DEFAULT_PLATFORM_COMMENTS))
                .withMaxRecordBytes(
                        Math.toIntExact(get(JobOptions.INGEST_MAX_RECORD_BYTES).getBytes()));
    }

    public List<ControlRecord> startTopics() {
        return startTopics;
    }

    /** What the operators are given. */
    public TopologyOptions topology(VersionStart versions) {
        return new TopologyOptions(
                platforms,
                ZoneId.of(get(JobOptions.INGEST_ZONE)),
                get(JobOptions.PRIVACY_KEY_FILE),
                get(JobOptions.PRIVACY_KEY_PERIOD),
                get(JobOptions.WATERMARK_OUT_OF_ORDERNESS),
                get(JobOptions.DEDUP_TTL),
                get(JobOptions.WINDOW_RETENTION),
                get(JobOptions.THREAD_TTL),
                get(JobOptions.THREAD_WAIT),
                get(JobOptions.THREAD_WAIT_ITEMS),
                get(JobOptions.PREAGGREGATE_INTERVAL),
                get(JobOptions.PREAGGREGATE_MAX_SUBJECTS),
                get(JobOptions.WINDOW_WRITE_INTERVAL),
                get(JobOptions.SUBJECTS_LIVE_BYTES).getBytes(),
                get(JobOptions.TEXT_WORDS_FILE),
                get(JobOptions.TEXT_PLACES_FILE),
                get(JobOptions.TEXT_CATEGORY_RULES_FILE),
                RiskWeightsOption.parse(get(JobOptions.RISK_WEIGHTS)),
                startTopics,
                startRules,
                startSources,
                versions);
    }

    private static Platforms platforms(Configuration values, List<String> problems) {
        String file = values.get(JobOptions.PLATFORMS_FILE);
        if (file == null) {
            return Platforms.NONE;
        }
        try {
            return PlatformsFile.read(JobOptions.PLATFORMS_FILE.key(), Path.of(file));
        } catch (ControlException e) {
            problems.addAll(e.problems());
            return Platforms.NONE;
        }
    }

    private static List<ControlRecord> startFile(
            Configuration values, ConfigOption<String> option, List<String> problems) {
        String file = values.get(option);
        if (file == null) {
            return List.of();
        }
        try {
            return option == JobOptions.TOPICS_FILE
                    ? StartFile.topics(option.key(), Path.of(file))
                    : StartFile.list(option.key(), Path.of(file));
        } catch (ControlException e) {
            problems.add(e.getMessage());
            return List.of();
        }
    }
}
