/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.connector.kafka.KeyedRecord;
import io.yuqing.connector.kafka.LogRecord;
import io.yuqing.jobs.delivery.config.DeliveryFile;
import io.yuqing.jobs.delivery.text.CaseLinks;
import io.yuqing.wire.alert.AlertJsons;
import io.yuqing.wire.control.ControlRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The job as it is submitted, on a real Flink, with an outside that keeps count. */
class DeliveryGraphTest {
    private static final String FILE =
            """
            channels:
              群: {kind: wecom, token: "env:NEVER_READ"}
            departments:
              政府办公室: {channels: 群}
            fallback: 政府办公室
            heartbeat: {at: never}
            """;

    @Test
    @Timeout(120)
    void shouldRunWithoutGenericTypesAndRecordWhatWasWithheld(@TempDir Path folder)
            throws Exception {
        World world = new World();
        Path file = Files.writeString(folder.resolve("delivery.yaml"), FILE);
        Configuration flink = new Configuration();
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        flink.set(PipelineOptions.OBJECT_REUSE, true);
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(1, flink);
        Instant now = Instant.now();
        ObjectNode begun = AlertJsons.firing("p", "red", now).put("state", "pending");
        ObjectNode over = AlertJsons.firing("p", "red", now).put("state", "resolved");
        DeliveryGraph.define(
                env.fromData(
                                TypeInformation.of(KeyedRecord.class),
                                record(AlertJsons.firing("a", "red", now)),
                                record(begun),
                                record(over.put("version", 2)))
                        .uid("alerts"),
                env.fromData(
                                TypeInformation.of(LogRecord.class),
                                new LogRecord(
                                        0, 0, "no judgement".getBytes(StandardCharsets.UTF_8)))
                        .uid("judgements"),
                env.fromData(TypeInformation.of(ControlRecord.class), ControlRecord.of("none", ""))
                        .uid("silences"),
                null,
                DeliveryFile.read(file, null),
                Map.of(),
                null,
                CaseLinks.none(),
                world.ports());
        env.execute();

        assertThat(world.titles()).hasSize(1).allMatch(title -> title.startsWith("🔴"));
        assertThat(world.journal.rows)
                .extracting(row -> row.outcome)
                .contains("withheld")
                .isSubsetOf("withheld", "delivered");
    }

    private static KeyedRecord record(ObjectNode alert) {
        return new KeyedRecord(
                alert.get("alert_id").asText().getBytes(StandardCharsets.UTF_8),
                alert.toString().getBytes(StandardCharsets.UTF_8));
    }
}
