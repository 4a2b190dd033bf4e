/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.config;

import io.yuqing.domain.time.CountyTime;
import io.yuqing.wire.KafkaTopics;
import io.yuqing.wire.item.IngestOptions;
import io.yuqing.wire.item.RecordKind;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.MemorySize;

/**
 * Every option of the jobs: key, type, default, unit and effect. Keys are public surface. {@link
 * JobConfig} validates the values once, before anything starts.
 */
public final class JobOptions {
    public static final ConfigOption<String> KAFKA_BOOTSTRAP_SERVERS =
            ConfigOptions.key("kafka.bootstrap-servers")
                    .stringType()
                    .noDefaultValue()
                    .withDescription("Kafka brokers, host:port separated by commas.");

    public static final ConfigOption<String> KAFKA_TOPIC_POSTS =
            topic("posts", KafkaTopics.POSTS, "Posts, one JSON object a record.");

    public static final ConfigOption<String> KAFKA_TOPIC_COMMENTS =
            topic("comments", KafkaTopics.COMMENTS, "Comments, one JSON object a record.");

    public static final ConfigOption<String> KAFKA_TOPIC_TOPICS =
            topic("topics", KafkaTopics.TOPICS, "Compacted: what staff watch, key = topic id.");

    public static final ConfigOption<String> KAFKA_TOPIC_RULES =
            topic("rules", KafkaTopics.RULES, "Compacted: alert rules, key = rule id.");

    public static final ConfigOption<String> KAFKA_TOPIC_SOURCES =
            topic(
                    "sources",
                    KafkaTopics.SOURCES,
                    "Compacted: sources that are expected to deliver.");

    public static final ConfigOption<String> KAFKA_TOPIC_SILENCES =
            topic(
                    "silences",
                    KafkaTopics.SILENCES,
                    "Compacted: alerts nobody is told of for a while.");

    public static final ConfigOption<String> KAFKA_TOPIC_FEED_POSITIONS =
            topic(
                    "feed-positions",
                    KafkaTopics.FEED_POSITIONS,
                    "Compacted: how far the gateway has read each feed.");

    public static final ConfigOption<String> KAFKA_TOPIC_ACCOUNTS =
            topic("accounts", KafkaTopics.ACCOUNTS, "Compacted: who may log in to the desk.");

    public static final ConfigOption<String> KAFKA_TOPIC_SETTINGS_LOG =
            topic(
                    "settings-log",
                    KafkaTopics.SETTINGS_LOG,
                    "Who changed topics, rules, sources and silences, and why; kept for good.");

    public static final ConfigOption<String> KAFKA_TOPIC_CASE_ACTIONS =
            topic(
                    "case-actions",
                    KafkaTopics.CASE_ACTIONS,
                    "The one log of what is done in cases: one partition, kept for good.");

    public static final ConfigOption<String> KAFKA_TOPIC_CASE_TEXTS =
            topic(
                    "case-texts",
                    KafkaTopics.CASE_TEXTS,
                    "Compacted: the free texts of that log, key = id of the act.");

    public static final ConfigOption<String> KAFKA_TOPIC_CASE_EVENTS =
            topic(
                    "case-events",
                    KafkaTopics.CASE_EVENTS,
                    "What came of it, case by case; kept for good.");

    public static final ConfigOption<String> KAFKA_TOPIC_CASES =
            topic("cases", KafkaTopics.CASES, "Compacted: how each case stands.");

    public static final ConfigOption<String> KAFKA_TOPIC_ALERTS =
            topic("alerts", KafkaTopics.ALERTS, "Alerts, at least once, key = alert id.");

    public static final ConfigOption<String> KAFKA_TOPIC_DEAD_LETTERS =
            topic("dead-letters", KafkaTopics.DEAD_LETTERS, "Rejected records with their reason.");

    public static final ConfigOption<String> KAFKA_TOPIC_ORIGINALS =
            topic(
                    "originals",
                    KafkaTopics.ORIGINALS,
                    "The first original of each cluster of near copies, for the second reading.");

    public static final ConfigOption<String> KAFKA_TOPIC_JUDGEMENTS =
            topic(
                    "judgements",
                    KafkaTopics.JUDGEMENTS,
                    "Compacted: what the second reading says of each, key = id of the item.");

    public static final ConfigOption<String> KAFKA_GROUP_ID =
            ConfigOptions.key("kafka.group-id")
                    .stringType()
                    .defaultValue("yuqing-analysis")
                    .withDescription("Consumer group; shown in Kafka's lag tools.");

    public static final ConfigOption<KafkaStart> KAFKA_START =
            ConfigOptions.key("kafka.start")
                    .enumType(KafkaStart.class)
                    .defaultValue(KafkaStart.COMMITTED)
                    .withDescription(
                            "Where a job without a savepoint begins: EARLIEST, LATEST, or COMMITTED"
                                    + " (the group's offsets, the earliest where there are none).");

    public static final ConfigOption<KafkaStop> KAFKA_STOP =
            ConfigOptions.key("kafka.stop")
                    .enumType(KafkaStop.class)
                    .defaultValue(KafkaStop.NEVER)
                    .withDescription(
                            "Where the analysis job ends: NEVER, or LATEST, what the topics of"
                                    + " items hold when it starts. LATEST is for history: only the"
                                    + " start files of topics, rules and sources are in force, and"
                                    + " no checkpoint of it may be restored.");

    public static final ConfigOption<String> KAFKA_USER =
            ConfigOptions.key("kafka.user")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "Who logs in to Kafka, by SASL_SSL with SCRAM-SHA-512; none = no"
                                    + " log-in.");

    public static final ConfigOption<String> KAFKA_PASSWORD_FILE =
            ConfigOptions.key("kafka.password-file")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "File whose first line is the password of kafka.user; read on every"
                                    + " TaskManager.");

    public static final ConfigOption<String> KAFKA_CA_FILE =
            ConfigOptions.key("kafka.ca-file")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "PEM file of the authority that signed the brokers' certificates; with"
                                    + " it Kafka is spoken to by TLS. None = what Java trusts. Read"
                                    + " on every TaskManager.");

    /** Prefix: what follows it goes to every Kafka client as it is (tuning, other log-ins). */
    public static final String KAFKA_PROPERTIES_PREFIX = "kafka.properties.";

    public static final ConfigOption<String> CLICKHOUSE_URL =
            ConfigOptions.key("clickhouse.url")
                    .stringType()
                    .noDefaultValue()
                    .withDescription("HTTP(S) address of ClickHouse, e.g. http://clickhouse:8123.");

    public static final ConfigOption<String> CLICKHOUSE_USER =
            ConfigOptions.key("clickhouse.user")
                    .stringType()
                    .defaultValue("default")
                    .withDescription(
                            "User that writes; set-up is given another, which may make tables.");

    public static final ConfigOption<String> CLICKHOUSE_PASSWORD_FILE =
            ConfigOptions.key("clickhouse.password-file")
                    .stringType()
                    .noDefaultValue()
                    .withDescription("File that holds the password; none = empty password.");

    public static final ConfigOption<String> CLICKHOUSE_CA_FILE =
            ConfigOptions.key("clickhouse.ca-file")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "PEM file of the authority that signed ClickHouse's certificate, for"
                                    + " an https address; none = what Java trusts. Read on every"
                                    + " TaskManager.");

    public static final ConfigOption<String> CLICKHOUSE_DATABASE =
            ConfigOptions.key("clickhouse.database")
                    .stringType()
                    .defaultValue("yuqing")
                    .withDescription("Database of all tables.");

    public static final ConfigOption<Integer> CLICKHOUSE_BATCH_ROWS =
            ConfigOptions.key("clickhouse.batch.rows")
                    .intType()
                    .defaultValue(50_000)
                    .withDescription("Rows of a batch, at most.");

    public static final ConfigOption<MemorySize> CLICKHOUSE_BATCH_BYTES =
            ConfigOptions.key("clickhouse.batch.bytes")
                    .memoryType()
                    .defaultValue(MemorySize.ofMebiBytes(16))
                    .withDescription("Bytes of a batch, at most.");

    public static final ConfigOption<Duration> CLICKHOUSE_BATCH_AGE =
            ConfigOptions.key("clickhouse.batch.age")
                    .durationType()
                    .defaultValue(Duration.ofSeconds(1))
                    .withDescription(
                            "Age of a batch at most, how old a board may be; up to five times this"
                                    + " while inserts take more than a tenth of the time.");

    public static final ConfigOption<String> INGEST_ZONE =
            ConfigOptions.key("ingest.zone")
                    .stringType()
                    .defaultValue(CountyTime.ZONE_ID)
                    .withDescription("Zone of times that carry no offset.");

    public static final ConfigOption<Duration> INGEST_MAX_FUTURE_SKEW =
            ConfigOptions.key("ingest.max-future-skew")
                    .durationType()
                    .defaultValue(Duration.ofDays(1))
                    .withDescription(
                            "An item published later than its collection by more is rejected: one"
                                    + " such time would move the watermark for good.");

    public static final ConfigOption<String> INGEST_EARLIEST_DATE =
            ConfigOptions.key("ingest.earliest-date")
                    .stringType()
                    .defaultValue("2009-08-01")
                    .withDescription("An item published before this date is rejected.");

    public static final ConfigOption<MemorySize> INGEST_MAX_RECORD_BYTES =
            ConfigOptions.key("ingest.max-record-bytes")
                    .memoryType()
                    .defaultValue(MemorySize.ofMebiBytes(1))
                    .withDescription("A larger record is rejected without being parsed.");

    public static final ConfigOption<Integer> INGEST_MAX_TEXT_CHARS =
            ConfigOptions.key("ingest.max-text-chars")
                    .intType()
                    .defaultValue(100_000)
                    .withDescription("An item with a longer text or title is rejected.");

    public static final ConfigOption<String> INGEST_DEFAULT_PLATFORM_POSTS =
            ConfigOptions.key(IngestOptions.defaultPlatformKey(RecordKind.POST))
                    .stringType()
                    .defaultValue("")
                    .withDescription("Platform of posts that name none; empty rejects them.");

    public static final ConfigOption<String> INGEST_DEFAULT_PLATFORM_COMMENTS =
            ConfigOptions.key(IngestOptions.defaultPlatformKey(RecordKind.COMMENT))
                    .stringType()
                    .defaultValue("")
                    .withDescription("Platform of comments that name none; empty rejects them.");

    public static final ConfigOption<String> PLATFORMS_FILE =
            ConfigOptions.key("platforms.file")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "YAML list of platforms: code, aliases, channel of comments, addresses"
                                    + " of posts. Others are counted together; without a file each"
                                    + " is counted by its name.");

    public static final ConfigOption<String> PRIVACY_KEY_FILE =
            ConfigOptions.key("privacy.key-file")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "File with the secret under which authors become pseudonyms and dead"
                                    + " letters are sealed; at least 32 bytes, readable by the job"
                                    + " only, on every TaskManager.");

    public static final ConfigOption<Duration> PRIVACY_KEY_PERIOD =
            ConfigOptions.key("privacy.key-period")
                    .durationType()
                    .defaultValue(Duration.ofDays(30))
                    .withDescription("Pseudonyms cannot be linked across these periods.");

    public static final ConfigOption<Duration> DEDUP_TTL =
            ConfigOptions.key("dedup.ttl")
                    .durationType()
                    .defaultValue(Duration.ofDays(7))
                    .withDescription(
                            "How long an id is remembered; at least window.retention, so that what"
                                    + " is forgotten here is late there.");

    public static final ConfigOption<Duration> THREAD_TTL =
            ConfigOptions.key("thread.ttl")
                    .durationType()
                    .defaultValue(Duration.ofDays(14))
                    .withDescription(
                            "How long after its last item, in event time, a thread's topics are"
                                    + " remembered for its comments and reposts.");

    public static final ConfigOption<Duration> THREAD_WAIT =
            ConfigOptions.key("thread.wait")
                    .durationType()
                    .defaultValue(Duration.ofHours(6))
                    .withDescription(
                            "How long, in event time, the text of an item whose thread has not been"
                                    + " seen is kept so that it can be written again with the"
                                    + " thread's topics. Counts do not wait.");

    public static final ConfigOption<Integer> THREAD_WAIT_ITEMS =
            ConfigOptions.key("thread.wait-items")
                    .intType()
                    .defaultValue(200)
                    .withDescription("How many such items a thread keeps, at most.");

    public static final ConfigOption<Duration> WINDOW_RETENTION =
            ConfigOptions.key("window.retention")
                    .durationType()
                    .defaultValue(Duration.ofDays(3))
                    .withDescription(
                            "How long after its end a window takes corrections; what comes later"
                                    + " is stored and in no window before a recount. Costs state.");

    public static final ConfigOption<Duration> WINDOW_WRITE_INTERVAL =
            ConfigOptions.key("window.write-interval")
                    .durationType()
                    .defaultValue(Duration.ofSeconds(1))
                    .withDescription(
                            "How often a window that keeps changing is written, at most; windows of"
                                    + " an hour and a day at a fifth of that. 0 = at each change."
                                    + " What comes after a quiet time is written at once.");

    public static final ConfigOption<MemorySize> SUBJECTS_LIVE_BYTES =
            ConfigOptions.key("subjects.live-bytes")
                    .memoryType()
                    .defaultValue(MemorySize.ofMebiBytes(32))
                    .withDescription(
                            "Heap in which each task keeps subjects that change, about; they are"
                                    + " written to state at checkpoints and when it is full.");

    public static final ConfigOption<Duration> WATERMARK_OUT_OF_ORDERNESS =
            ConfigOptions.key("watermark.out-of-orderness")
                    .durationType()
                    .defaultValue(Duration.ofMinutes(1))
                    .withDescription("How far the watermark stays behind the newest event time.");

    public static final ConfigOption<Duration> WATERMARK_IDLENESS =
            ConfigOptions.key("watermark.idleness")
                    .durationType()
                    .defaultValue(Duration.ofSeconds(30))
                    .withDescription(
                            "A partition that is silent for longer, and read to its end, no longer holds"
                                    + " time back.");

    public static final ConfigOption<Duration> PREAGGREGATE_INTERVAL =
            ConfigOptions.key("preaggregate.interval")
                    .durationType()
                    .defaultValue(Duration.ofSeconds(1))
                    .withDescription(
                            "How long counts are gathered at most before they travel on: as long as"
                                    + " this if the task is always busy, 10 ms if it is mostly idle.");

    public static final ConfigOption<Integer> PREAGGREGATE_MAX_SUBJECTS =
            ConfigOptions.key("preaggregate.max-subjects")
                    .intType()
                    .defaultValue(5_000)
                    .withDescription("Subjects gathered at most before they travel on.");

    public static final ConfigOption<String> RISK_WEIGHTS =
            ConfigOptions.key("risk.weights")
                    .stringType()
                    .defaultValue("nature=30,reach=30,media=20,consequence=20")
                    .withDescription(
                            "How much each factor of an alert's risk score counts: 性质, 影响范围,"
                                    + " 媒体介入程度, 可能产生的后果. Takes effect on alerts raised later.");

    public static final ConfigOption<String> RULES_FILE =
            ConfigOptions.key("rules.file")
                    .stringType()
                    .noDefaultValue()
                    .withDescription("YAML list of rules to start from; the topic overrides it.");

    public static final ConfigOption<String> TOPICS_FILE =
            ConfigOptions.key("topics.file")
                    .stringType()
                    .noDefaultValue()
                    .withDescription("YAML list of topics to start from; the topic overrides it.");

    public static final ConfigOption<String> SOURCES_FILE =
            ConfigOptions.key("sources.file")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "YAML list of sources that are expected to deliver; the topic"
                                    + " overrides it.");

    public static final ConfigOption<String> TEXT_WORDS_FILE =
            ConfigOptions.key("text.words-file")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "Words and place names of the county, one a line; an edit takes effect"
                                    + " within seconds. On every TaskManager.");

    public static final ConfigOption<String> TEXT_PLACES_FILE =
            ConfigOptions.key("text.places-file")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "Places of the county and the town of each, one a line: the region of"
                                    + " items that name none; an edit takes effect within seconds."
                                    + " On every TaskManager.");

    public static final ConfigOption<String> TEXT_CATEGORY_RULES_FILE =
            ConfigOptions.key("text.category-rules-file")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "Routing rules in place of the shipped ones; an edit takes effect"
                                    + " within seconds. On every TaskManager.");

    public static final ConfigOption<String> DELIVERY_FILE =
            ConfigOptions.key("delivery.file")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "YAML: channels, departments and who is told what; the delivery job"
                                    + " needs it.");

    public static final ConfigOption<String> DELIVERY_GROUP_ID =
            ConfigOptions.key("delivery.group-id")
                    .stringType()
                    .defaultValue("yuqing-delivery")
                    .withDescription("Consumer group of the delivery job.");

    public static final ConfigOption<String> DELIVERY_CONSOLE_FILE =
            ConfigOptions.key("delivery.console-file")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "File to which channels of kind console append; none = the standard"
                                    + " output of the TaskManager.");

    public static final ConfigOption<String> SECOND_READING_GROUP_ID =
            ConfigOptions.key("second-reading.group-id")
                    .stringType()
                    .defaultValue("yuqing-second-reading")
                    .withDescription("Consumer group of the second-reading job.");

    public static final ConfigOption<Duration> SECOND_READING_VIEWS_EVERY =
            ConfigOptions.key("second-reading.views-every")
                    .durationType()
                    .defaultValue(Duration.ofMinutes(10))
                    .withDescription(
                            "The second-reading job groups the comments of a live subject by"
                                    + " meaning no more often; at least 1 min. What it found stands"
                                    + " for three times as long.");

    public static final ConfigOption<Integer> SECOND_READING_VIEWS_SUBJECTS =
            ConfigOptions.key("second-reading.views-subjects")
                    .intType()
                    .defaultValue(20)
                    .withDescription(
                            "It does so for at most so many: subjects of alerts that are firing,"
                                    + " then the topics with most comments of a day; 0: for none.");

    public static final ConfigOption<Double> SECOND_READING_BUSY_PACE =
            ConfigOptions.key("second-reading.busy-pace")
                    .doubleType()
                    .defaultValue(4.0)
                    .withDescription(
                            "Originals a second while other processes take more than 60 % of the"
                                    + " processors; 0: as many as there are. Otherwise the second"
                                    + " reading slows down the analysis on a machine they share.");

    public static final ConfigOption<Boolean> CASES_ENABLED =
            ConfigOptions.key("cases.enabled")
                    .booleanType()
                    .defaultValue(true)
                    .withDescription(
                            "Whether the delivery job keeps cases; false: it only tells people, and"
                                    + " needs no topics of cases.");

    public static final ConfigOption<String> BOARD_URL =
            ConfigOptions.key("board.url")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "Address of the board that notices link to; {subject} and {alert} in it"
                                    + " are replaced by ids.");

    public static final ConfigOption<String> LINK_URL =
            ConfigOptions.key("link.url")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "Address under which units reach the gateway, such as"
                                    + " https://yq.example.gov.cn; with link.key-file notices bear"
                                    + " links by which they sign for a case.");

    public static final ConfigOption<String> LINK_KEY_FILE =
            ConfigOptions.key("link.key-file")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "File of the keys that sign these links, the same as"
                                    + " cases.link_key_file of the gateway; made by ./yuqing case"
                                    + " link-key FILE.");

    private JobOptions() {}

    /** All options, in the order of declaration. */
    public static List<ConfigOption<?>> all() {
        List<ConfigOption<?>> all = new ArrayList<>();
        for (Field field : JobOptions.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())
                    && field.getType().equals(ConfigOption.class)) {
                try {
                    all.add((ConfigOption<?>) field.get(null));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException("public constant is not readable", e);
                }
            }
        }
        return all;
    }

    private static ConfigOption<String> topic(String name, String topic, String description) {
        return ConfigOptions.key("kafka.topics." + name)
                .stringType()
                .defaultValue(topic)
                .withDescription(description);
    }
}
