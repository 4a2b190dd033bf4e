/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.control.cases.CaseLog;
import io.yuqing.control.cases.CaseLogException;
import io.yuqing.control.cases.CaseOfficeInProcess;
import io.yuqing.control.cases.CasePlanFile;
import io.yuqing.control.cases.CaseTopics;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.CasePlans;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.wire.cases.CaseEntryJson;
import io.yuqing.wire.cases.CaseTextJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The month of the demo's office on a real Kafka: whole, whatever Kafka did meanwhile. */
@Timeout(180)
class DemoOfficeTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Instant NOW = Instant.parse("2026-06-30T06:00:00Z");

    private final CasePlan plan =
            CasePlanFile.read(Path.of(System.getProperty("yuqing.root"), "deploy", "cases.yaml"));
    private final CaseTopics topics = CaseOfficeInProcess.newTopics(KAFKA.bootstrap());
    private final List<OfficeStep> month =
            OfficeLog.of(OfficeStories.of(plan, 1, NOW.toEpochMilli()), plan, NOW.toEpochMilli());
    @TempDir private Path folder;

    private Path truth() {
        return folder.resolve("truth").resolve("cases.csv");
    }

    private Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", KAFKA.bootstrap());
    }

    private List<Entry> log() {
        return KAFKA.readAll(topics.actions()).stream()
                .map(record -> CaseEntryJson.read(record.value(), record.offset(), 0))
                .toList();
    }

    /** As they were written, without their places. */
    private List<String> written() {
        return KAFKA.readAll(topics.actions()).stream().map(DemoOfficeTest::text).toList();
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    private List<String> whole() {
        return month.stream()
                .map(step -> CaseEntryJson.value(step.entry()))
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .toList();
    }

    private void starts(Instant now) throws CaseLogException, IOException {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        try (DemoOffice office = DemoOffice.open(kafka(), topics, clock)) {
            office.writeHistory(log(), plan, truth());
        }
    }

    @Test
    void theMonthIsWrittenOnceWithItsTextsAndWhatIsTrueOfIt() throws Exception {
        starts(NOW);
        assertThat(written()).isEqualTo(whole());
        Set<String> texts =
                KAFKA.readAll(topics.texts()).stream()
                        .map(record -> CaseTextJson.read(record.value()).actionId())
                        .collect(Collectors.toSet());
        assertThat(texts)
                .isEqualTo(
                        month.stream()
                                .filter(step -> step.text() != null)
                                .map(step -> step.text().actionId())
                                .collect(Collectors.toSet()));
        List<String> lines = Files.readAllLines(truth());
        assertThat(lines).hasSizeGreaterThan(60).first().isEqualTo(CaseTruth.HEAD);

        starts(NOW.plus(Duration.ofDays(2)));
        assertThat(written()).isEqualTo(whole());
        assertThat(Files.readAllLines(truth())).isEqualTo(lines);
    }

    @Test
    void aMonthThatKafkaCutOffIsWrittenToItsEndAsOfTheFirstStart() throws Exception {
        try (CaseLog log = CaseLog.open(kafka(), topics)) {
            for (OfficeStep step : month.subList(0, month.size() / 2)) {
                log.append(step.entry(), step.text());
            }
        }
        starts(NOW.plus(Duration.ofHours(3)));
        assertThat(written()).isEqualTo(whole());
        assertThat(truth()).exists();
    }

    @Test
    void whileKafkaDoesNotTakeItNothingIsSaidToBeTrue() {
        CaseTopics none = new CaseTopics("no-actions", "no-texts", "no-events", "no-cases");
        try (DemoOffice office =
                DemoOffice.open(
                        Map.of("bootstrap.servers", "127.0.0.1:1"), none, Clock.systemUTC())) {
            assertThatThrownBy(() -> office.writeHistory(List.of(), plan, truth()))
                    .isInstanceOf(CaseLogException.class);
        }
        assertThat(truth()).doesNotExist();
    }

    @Test
    void aLogToWhichACountyHasGivenSettingsIsLeftAlone() throws Exception {
        KAFKA.produce(
                topics.actions(),
                new String(
                        CaseEntryJson.value(CaseOffice.settings("ours", CasePlans.county())),
                        StandardCharsets.UTF_8));
        starts(NOW);
        assertThat(written()).hasSize(1);
        assertThat(truth()).doesNotExist();
    }
}
