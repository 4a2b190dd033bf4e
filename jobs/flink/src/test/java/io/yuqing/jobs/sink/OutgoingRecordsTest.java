/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.connector.kafka.KeyedRecord;
import io.yuqing.connector.kafka.RecordSinks;
import io.yuqing.domain.alert.episode.AlertInstance;
import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.alert.episode.Phase;
import io.yuqing.domain.alert.judge.TransitionReason;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Measure;
import io.yuqing.domain.rule.RuleWindow;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.jobs.model.DeadLetter;
import io.yuqing.jobs.model.Item;
import io.yuqing.nlp.text.Normalizer;
import io.yuqing.wire.alert.AlertJson;
import io.yuqing.wire.alert.AlertReader;
import io.yuqing.wire.judgement.Original;
import io.yuqing.wire.judgement.OriginalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class OutgoingRecordsTest {
    private static final int LARGEST = RecordSinks.largestRecord(new Properties());

    @Test
    void shouldSendAnAlertAsItIs() {
        AlertRow row = alert("{\"items\":[]}", List.of("water"));
        assertThat(OutgoingRecords.alert(row, LARGEST).value).isEqualTo(AlertJson.value(row));
    }

    @Test
    void shouldSendAnAlertInShortRatherThanNotAtAll() throws Exception {
        List<String> topics = new ArrayList<>();
        for (int i = 9_999; i >= 0; i--) {
            topics.add("%04d-".formatted(i) + "话".repeat(100));
        }
        AlertRow row = alert("{\"words\":[\"" + "水".repeat(2_000_000) + "\"]}", topics);
        row.alert.ruleName = "名".repeat(400_000);
        row.alert.labels = Map.of("category", "类".repeat(400_000));
        row.alert.excerpts = List.of("文".repeat(400_000));
        row.topicNames = topics;
        KeyedRecord record = OutgoingRecords.alert(row, LARGEST);

        assertThat(record.value).hasSizeLessThan(LARGEST / 10);
        AlertNews whole = new AlertReader(Map.of()).read(AlertJson.value(row));
        AlertNews sent = new AlertReader(Map.of()).read(record.value);
        assertThat(sent.eventKey).isEqualTo(whole.eventKey).isEqualTo("topic/" + topics.get(9_999));
        assertThat(sent.level).isEqualTo(Level.RED);
        assertThat(sent.state).isEqualTo(AlertNews.State.FIRING);
        assertThat(sent.version).isEqualTo(whole.version);
        assertThat(sent.category).isEqualTo(whole.category);
        assertThat(sent.ruleName).startsWith("名名");
    }

    @Test
    void shouldSendAnOriginalWithAsMuchTextAsIsRead() throws Exception {
        Item item = new FilledRow().fill(new Item());
        item.title = "标".repeat(10_000);
        item.text = "文" + "😡".repeat(50_000);
        item.mediaText = "图".repeat(100_000);
        KeyedRecord record = OutgoingRecords.original(item);

        assertThat(record.key.length + record.value.length).isLessThan(LARGEST / 10);
        Original sent = OriginalJson.read(record.value);
        assertThat(new String(record.key, UTF_8)).isEqualTo(sent.itemId()).isEqualTo(item.id);
        assertThat(Normalizer.normalize(sent.title(), sent.text()))
                .usingRecursiveComparison()
                .isEqualTo(Normalizer.normalize(item.title, item.text));
        assertThat(sent.text()).endsWith("😡").hasSizeLessThan(4_001);
        assertThat(sent.linear().reason()).isEqualTo(item.categoryReason);
        assertThat(sent.linear().sentimentScore()).isEqualTo(item.sentimentScore);
        assertThat(sent.clusterId()).isEqualTo(item.clusterId);
    }

    @Test
    void shouldSendADeadLetterWithoutItsPayloadIfAProducerTakesLess() throws Exception {
        Properties less = new Properties();
        less.setProperty("max.request.size", "100000");
        DeadLetter letter = new DeadLetter();
        letter.sourceTopic = "yuqing.posts";
        letter.reason = "too_large";
        letter.payloadSealed = new byte[256 << 10];
        letter.payloadBytes = 5 << 20;

        int largest = RecordSinks.largestRecord(less);
        KeyedRecord record = OutgoingRecords.deadLetter(letter, largest);
        assertThat(record.key.length + record.value.length).isLessThan(largest);
        JsonNode sent = new ObjectMapper().readTree(record.value);
        assertThat(sent.get("reason").asText()).isEqualTo("too_large");
        assertThat(sent.get("payload_bytes").asLong()).isEqualTo(5 << 20);
        assertThat(OutgoingRecords.deadLetter(letter, LARGEST).value)
                .hasSizeGreaterThan(letter.payloadSealed.length);
    }

    private static AlertRow alert(String evidence, List<String> topics) {
        AlertInstance alert = new AlertInstance();
        alert.alertId = "abc";
        alert.toldAs = "abc";
        alert.ruleId = "hot";
        alert.subjectKind = SubjectKind.THREAD;
        alert.subjectId = "p1";
        alert.measure = Measure.TOTAL;
        alert.window = RuleWindow.M5;
        alert.level = Level.RED;
        alert.highest = Level.RED;
        alert.riskGrade = Level.RED;
        alert.phase = Phase.FIRING;
        alert.category = "emergency";
        alert.startedAt = 0;
        alert.firedAt = 0;
        alert.windowEnd = 60_000;
        alert.evidence = evidence;
        alert.topics = topics;
        alert.version = 7;
        return AlertRow.of(alert, TransitionReason.FIRED_AT_ONCE);
    }
}
