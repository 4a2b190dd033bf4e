/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.connector.kafka.ControlSource;
import io.yuqing.connector.kafka.RecordSource;
import io.yuqing.connector.kafka.StartOffsets;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.wire.judgement.Original;
import io.yuqing.wire.judgement.OriginalJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The whole job with a real Flink, Kafka, ClickHouse and encoder; its TaskManager is taken away.
 */
@Timeout(300)
class SecondReadingJobTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int MANY = 300;
    private static final List<String> SAID =
            List.of(
                    "自来水公司停水为什么不提前通知",
                    "停水前连个通知都没有，自来水公司太不像话",
                    "没有提前通知就停水",
                    "自来水公司停水不通知居民",
                    "学校食堂的饭菜又涨价了",
                    "孩子说食堂饭菜涨价",
                    "食堂涨价，学校管管吧",
                    "学校食堂涨价太多",
                    "哈哈哈");

    private static ClickHouseDatabase tables;

    private final String originals = KAFKA.newTopic("originals", 2);
    private final String judgements =
            KAFKA.newTopic("judgements", 2, Map.of("cleanup.policy", "compact"));
    private MiniCluster flink;
    private JobID job;

    @BeforeAll
    static void migrate() throws Exception {
        tables = CLICKHOUSE.database();
        Migrations.run(ClickHouseEndpoint.of(tables.url(), tables.name()));
    }

    @BeforeEach
    void start() throws Exception {
        tables.clear();
        aLiveSubject();
        Configuration settings = new Configuration();
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        settings.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        settings.set(PipelineOptions.OBJECT_REUSE, true);
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 20);
        settings.set(
                RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(200));
        flink =
                new MiniCluster(
                        new MiniClusterConfiguration.Builder()
                                .setConfiguration(settings)
                                .withRandomPorts()
                                .setNumTaskManagers(1)
                                .setNumSlotsPerTaskManager(1)
                                .build());
        flink.start();
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(1, settings);
        env.enableCheckpointing(300);
        SecondReadingTopology.define(
                env.fromSource(
                                RecordSource.build(
                                        KAFKA.bootstrap(),
                                        originals,
                                        KAFKA.uniqueName("second"),
                                        StartOffsets.parse("EARLIEST"),
                                        new Properties()),
                                ControlSource.alwaysIdle(),
                                "originals")
                        .uid(SecondUids.SOURCE),
                config());
        var graph = env.getStreamGraph().getJobGraph();
        job = graph.getJobID();
        flink.submitJob(graph).get();
    }

    private JobConfig config() {
        Configuration values = new Configuration();
        values.set(JobOptions.KAFKA_BOOTSTRAP_SERVERS, KAFKA.bootstrap());
        values.set(JobOptions.KAFKA_TOPIC_ORIGINALS, originals);
        values.set(JobOptions.KAFKA_TOPIC_JUDGEMENTS, judgements);
        values.set(JobOptions.CLICKHOUSE_URL, tables.url());
        values.set(JobOptions.CLICKHOUSE_DATABASE, tables.name());
        values.set(JobOptions.CLICKHOUSE_BATCH_AGE, Duration.ofMillis(100));
        return JobConfig.ofSecondReading(values);
    }

    @AfterEach
    void stop() throws Exception {
        flink.cancelJob(job).get();
        flink.close();
    }

    @Test
    void shouldJudgeEachOriginalOnceThoughItsTaskManagerIsLost() throws Exception {
        send(0, MANY / 2);
        await().atMost(PATIENCE).until(() -> rows() > MANY / 10);
        flink.terminateTaskManager(0).get();
        send(MANY / 2, MANY);
        flink.startTaskManager();
        await().atMost(PATIENCE).until(() -> distinct() == MANY);
        await().atMost(PATIENCE).until(() -> answers().size() == MANY);

        assertThat(tables.value("SELECT count() FROM judgements FINAL")).isEqualTo("" + MANY);
        // Also before rows of the same original were merged, all say the same.
        assertThat(
                        tables.value(
                                "SELECT count() FROM (SELECT item_id FROM judgements GROUP BY item_id"
                                        + " HAVING uniqExact(category, category_score,"
                                        + " category_reason, sentiment, sentiment_score, model) > 1)"))
                .isEqualTo("0");
        assertThat(answers().values()).allSatisfy(each -> assertThat(each).hasSize(1));
    }

    @Test
    void shouldPassOverWhatIsNoOriginal() {
        KAFKA.produce(originals, "no original", "{\"item_id\": \"bbs/x\"}");
        send(0, 1);
        await().atMost(PATIENCE).until(() -> distinct() == 1);
        assertThat(tables.query("SELECT item_id, routed_by, linear_category FROM v_judgements"))
                .containsExactly(new String[] {"bbs/0", "语义模型", "publicity"});
    }

    /** It is looked for when the job begins, and grouped though no original ever comes. */
    @Test
    void shouldWriteWhatTheCommentsOfALiveSubjectSayAsOneRow() {
        await().atMost(PATIENCE).until(() -> tables.value("SELECT count() FROM views").equals("1"));
        assertThat(
                        tables.query(
                                "SELECT kind, group_comments, quote_id IN ('bbs/c0', 'bbs/c1',"
                                        + " 'bbs/c2', 'bbs/c3') FROM v_views ORDER BY place"))
                .containsExactly(
                        new String[] {"view", "4", "1"},
                        new String[] {"view", "4", "0"},
                        new String[] {"exclamations", "1", "0"},
                        new String[] {"in_no_group", "0", "0"});
        assertThat(tables.value("SELECT DISTINCT model FROM views")).startsWith("bge-15b717c3");
    }

    private static void aLiveSubject() {
        tables.execute(
                "INSERT INTO alerts (alert_id, subject_kind, subject_id, level, state, version)"
                        + " VALUES ('a', 'thread', 'bbs/t', 'red', 'firing', 1)");
        for (int i = 0; i < SAID.size(); i++) {
            tables.execute(
                    "INSERT INTO items (item_id, platform, kind, root_id, published_at, text,"
                            + " sentiment, version) VALUES ('bbs/c%d', 'bbs', 'comment', 'bbs/t', '2026-03-02 12:00:00', '%s', 'negative', 1)"
                                    .formatted(i, SAID.get(i)));
        }
    }

    private void send(int from, int to) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Original original = Originals.of("bbs/" + i, "河滨路" + i + "号的路灯坏了半个月，打了三次电话都说在排队");
            records.add(
                    new ProducerRecord<>(
                            originals,
                            OriginalJson.key(original.itemId()),
                            OriginalJson.value(original)));
        }
        KAFKA.produce(records);
    }

    private static long rows() {
        return Long.parseLong(tables.value("SELECT count() FROM judgements"));
    }

    private static long distinct() {
        return Long.parseLong(tables.value("SELECT uniqExact(item_id) FROM judgements"));
    }

    /** The different answers that the topic holds for each item. */
    private Map<String, Set<String>> answers() {
        return KAFKA.readAll(judgements).stream()
                .collect(
                        Collectors.groupingBy(
                                record -> new String(record.key(), UTF_8),
                                Collectors.mapping(
                                        SecondReadingJobTest::value, Collectors.toSet())));
    }

    private static String value(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.value(), UTF_8);
    }
}
