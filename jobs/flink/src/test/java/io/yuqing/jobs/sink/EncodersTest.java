/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.TableContract;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.domain.alert.episode.AlertInstance;
import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.alert.episode.Phase;
import io.yuqing.domain.alert.judge.TransitionReason;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Measure;
import io.yuqing.domain.rule.RuleWindow;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.domain.source.SourceAlert;
import io.yuqing.jobs.delivery.journal.DeliveryEncoder;
import io.yuqing.jobs.delivery.journal.DeliveryRow;
import io.yuqing.jobs.model.DeadLetter;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.LateRow;
import io.yuqing.jobs.model.LedgerRow;
import io.yuqing.jobs.model.SourceRow;
import io.yuqing.jobs.model.ThreadRow;
import io.yuqing.jobs.model.TopicRow;
import io.yuqing.jobs.model.WindowRow;
import io.yuqing.jobs.second.JudgementEncoder;
import io.yuqing.jobs.second.view.ViewSet;
import io.yuqing.jobs.second.view.ViewSetEncoder;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.wire.alert.AlertJson;
import io.yuqing.wire.alert.AlertReader;
import io.yuqing.wire.alert.SourceAlertJson;
import io.yuqing.wire.judgement.Judgement;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the job writes fits the tables and the schema that the connectors ship. */
class EncodersTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static ClickHouseEndpoint endpoint;

    @BeforeAll
    static void migrate() throws SQLException {
        ClickHouseDatabase database = CLICKHOUSE.database();
        endpoint = ClickHouseEndpoint.of(database.url(), database.name());
        Migrations.run(endpoint);
    }

    static Stream<Arguments> encoders() {
        WindowRow window = new WindowRow();
        window.subject = "topic:water";
        return Stream.of(
                Arguments.of("items", new ItemEncoder(), new Item()),
                Arguments.of("subject_windows", new WindowEncoder(), window),
                Arguments.of("threads", new ThreadEncoder(), new ThreadRow()),
                Arguments.of("topics", new TopicEncoder(), new TopicRow()),
                Arguments.of("alerts", new AlertEncoder(), alert()),
                Arguments.of("dead_letters", new DeadLetterEncoder(), new DeadLetter()),
                Arguments.of("late_items", new LateEncoder(), new LateRow()),
                Arguments.of("ledger", new LedgerEncoder(), new LedgerRow()),
                Arguments.of("batches", new BatchEncoder(), new LedgerRow()),
                Arguments.of("source_states", new SourceEncoder(), new SourceRow()),
                Arguments.of("deliveries", new DeliveryEncoder(), new DeliveryRow()),
                Arguments.of("judgements", new JudgementEncoder(), new Judgement()),
                Arguments.of("views", new ViewSetEncoder(), new ViewSet()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encoders")
    <T> void shouldWriteWhatTheTableHas(String table, RowEncoder<T> encoder, T row)
            throws SQLException {
        assertThat(
                        TableContract.differences(
                                encoder.columns().list(),
                                TableContract.tableColumns(endpoint, table)))
                .isEmpty();
        assertThat(TableContract.encode(encoder, row)).isNotEmpty();
    }

    @Test
    void shouldSendAlertsAsTheirSchemaSays() throws IOException {
        try (InputStream schema =
                EncodersTest.class.getResourceAsStream("/io/yuqing/schema/alert.schema.json")) {
            JsonSchema contract =
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
            byte[] json = AlertJson.value(alert());
            assertThat(contract.validate(new ObjectMapper().readTree(json))).isEmpty();
        }
    }

    @Test
    void shouldSendAlertsOfSourcesAsTheSchemaSaysAndIntoTheSameTable() throws Exception {
        SourceAlert alert = new SourceAlert();
        alert.alertId = "abc";
        alert.ruleId = "source-silence";
        alert.sourceId = "bbs";
        alert.sourceName = "云汀论坛";
        alert.level = "yellow";
        alert.state = "firing";
        alert.reason = "silent";
        alert.measure = "silence";
        try (InputStream schema =
                EncodersTest.class.getResourceAsStream("/io/yuqing/schema/alert.schema.json")) {
            JsonSchema contract =
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
            byte[] json = SourceAlertJson.value(alert);
            assertThat(new AlertReader(Map.of()).read(json).subjectName).isEqualTo("云汀论坛");
            assertThat(contract.validate(new ObjectMapper().readTree(json))).isEmpty();
        }
        SourceAlertEncoder encoder = new SourceAlertEncoder();
        assertThat(TableContract.tableColumns(endpoint, "alerts"))
                .containsAll(encoder.columns().list());
        assertThat(TableContract.encode(encoder, alert)).isNotEmpty();
    }

    private static AlertRow alert() {
        AlertInstance alert = new AlertInstance();
        alert.alertId = "abc";
        alert.toldAs = "abc";
        alert.ruleId = "hot";
        alert.ruleRevision = 1;
        alert.subjectKind = SubjectKind.TOPIC;
        alert.subjectId = "water";
        alert.measure = Measure.TOTAL;
        alert.window = RuleWindow.H1;
        alert.level = Level.ORANGE;
        alert.highest = Level.ORANGE;
        alert.riskGrade = Level.YELLOW;
        alert.phase = Phase.FIRING;
        alert.startedAt = 1_772_424_000_000L;
        alert.firedAt = 1_772_424_000_000L;
        alert.windowEnd = 1_772_424_060_000L;
        return AlertRow.of(alert, TransitionReason.FIRED_AT_ONCE);
    }
}
