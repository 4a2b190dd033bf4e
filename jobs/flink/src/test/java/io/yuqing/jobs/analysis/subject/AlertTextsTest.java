/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import static io.yuqing.jobs.analysis.common.Items.DAY;
import static io.yuqing.jobs.analysis.common.Items.HOUR;
import static io.yuqing.jobs.analysis.common.Items.MINUTE;
import static io.yuqing.jobs.analysis.common.Items.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.connector.clickhouse.TableContract;
import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.count.Attitude;
import io.yuqing.domain.count.Contribution;
import io.yuqing.domain.count.ItemKind;
import io.yuqing.domain.count.Window;
import io.yuqing.jobs.analysis.admit.AdmitFunction;
import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.analysis.common.SubjectSetup;
import io.yuqing.jobs.model.Announcement;
import io.yuqing.jobs.model.Counted;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.Sample;
import io.yuqing.jobs.model.SubjectDelta;
import io.yuqing.jobs.model.SubjectKey;
import io.yuqing.jobs.model.WindowRow;
import io.yuqing.jobs.sink.AlertEncoder;
import io.yuqing.wire.alert.AlertJson;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.item.Decoded;
import io.yuqing.wire.item.WireItem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an alert says in words, from the raw record to the row and the record of the alert. */
class AlertTextsTest {
    private static final List<String> PERSONAL =
            List.of("张三李四", "13812345678", "138-1234", "130102199003071234", "1301", "raw-author");

    @TempDir Path folder;

    private String subject = SubjectKey.ofThread("t");

    private KeyedBroadcastOperatorTestHarness<String, SubjectDelta, Announcement, WindowRow>
            subjects;

    @BeforeEach
    void open() throws Exception {
        subjects = SubjectSetup.withRules(RULE, OF_TOPIC).harness();
        subjects.open();
    }

    @AfterEach
    void close() throws Exception {
        subjects.close();
    }

    @Test
    void shouldSayWhatTheHeaviestItemsSayAndHowTheThreadBegins() throws Exception {
        Item original = original("城东停水通知", "", NOON);
        original.topics = List.of("water");
        original.topicWords = List.of("停水");
        original.category = "public_concern";
        original.clusterId = "c-17";
        send(original);
        send(comment("c1", "什么时候来水", 5));
        send(comment("c2", "第三天了", 9));
        JsonNode told = told();
        assertThat(told.get("subject_name").asText()).isEqualTo("「城东停水通知」");
        assertThat(texts(told.get("topics"))).containsExactly("water");
        assertThat(texts(told.get("topic_names"))).containsExactly("停水");
        assertThat(told.get("category").asText()).isEqualTo("public_concern");
        assertThat(told.get("cluster_id").asText()).isEqualTo("c-17");
        assertThat(texts(told.get("excerpts"))).containsExactly("第三天了", "什么时候来水", "城东停水通知");
        assertThat(told.get("first_excerpt").asText()).isEqualTo("城东停水通知");
        assertThat(texts(told.at("/evidence/words"))).containsExactly("停水");
        assertThat(told.at("/evidence/first_seen/id").asText()).isEqualTo("t");
    }

    @Test
    void shouldBeginAThreadWithItsOriginalWhateverTheClockOfAnAnswerSays() throws Exception {
        Item early = comment("c1", "沙发", 0);
        early.publishedAt = NOON - MINUTE;
        early.eventAt = NOON - MINUTE;
        send(early);
        send(original("城东停水通知", "", NOON));
        send(comment("c2", "第三天了", 9));
        assertThat(told().get("first_excerpt").asText()).isEqualTo("城东停水通知");
    }

    @Test
    void shouldShowNobodyInAnyForm() throws Exception {
        String text = "@张三李四 我打13812345678没人接，138-1234-5678也是，身份证130102199003071234";
        send(original("", text, NOON));
        send(comment("c1", "回复@张三李四:打13812345678", 5));
        send(comment("c2", "13812345678，".repeat(9), 9));
        AlertRow row = alert();
        assertThat(row.alert.firstExcerpt).startsWith("@用户 我打〔电话〕没人接");
        byte[] ofTable = TableContract.encode(new AlertEncoder(), row);
        for (byte[] form : List.of(AlertJson.value(row), ofTable)) {
            assertThat(new String(form, StandardCharsets.UTF_8)).doesNotContain(PERSONAL);
        }
    }

    @Test
    void shouldKeepWhereAnAlertBelongsWhileItGoesOn() throws Exception {
        for (int i = 0; i < 3; i++) {
            send(comment("c" + i, "没水", 0));
        }
        Item original = original("城东停水通知", "", NOON - MINUTE);
        original.topics = List.of("water");
        original.category = "public_concern";
        send(original);
        for (int i = 3; i < 9; i++) {
            send(comment("c" + i, "没水", 0));
        }
        assertThat(alerts())
                .extracting(row -> row.alert.level + " " + row.alert.topics)
                .containsExactly("YELLOW []", "RED []");
    }

    @Test
    void shouldGoWhereTheOriginalsOfATopicBelongHoweverManyAnswerInAWord() throws Exception {
        subject = SubjectKey.ofTopic("water");
        Item first = original("城东停水通知", "", NOON);
        first.category = "emergency";
        send(first);
        Item second = original("水管爆了", "", NOON);
        second.id = "u";
        second.category = "emergency";
        send(second);
        Item answer = comment("c1", "顶", 0);
        answer.category = "other";
        send(answer);
        assertThat(alerts().get(0).alert.category).isEqualTo("emergency");
        assertThat(alerts().get(0).subjectName).isEqualTo("停水");
        assertThat(alerts().get(0).alert.clusterId).isEmpty();
    }

    @Test
    void shouldForgetTheFirstTextOfATopicThatGoesOnForAMonth() {
        Sample first = Sample.of(original("城东停水通知", "", NOON));
        assertThat(Samples.kept(first, NOON + 30 * DAY - 1)).isSameAs(first);
        Sample kept = Samples.kept(first, NOON + 30 * DAY);
        assertThat(kept.excerpt).isEmpty();
        assertThat(kept).usingRecursiveComparison().ignoringFields("excerpt").isEqualTo(first);
        assertThat(first.excerpt).isNotEmpty();
        assertThat(Samples.kept(null, NOON)).isNull();
    }

    private static final ControlRecord RULE =
            ControlRecord.of(
                    "hot",
                    """
                    {"id":"hot","revision":1,"name":"热帖","subject":"thread","measure":"items",
                     "window":"1h","min_voices":0,"levels":{"yellow":3,"red":8}}
                    """);

    private static final ControlRecord OF_TOPIC =
            ControlRecord.of(
                    "topic",
                    """
                    {"id":"topic","revision":1,"name":"话题","subject":"topic","measure":"items",
                     "window":"1h","min_voices":0,"levels":{"yellow":3}}
                    """);

    private Item original(String title, String text, long time) {
        WireItem wire = wire("t", WireItem.ORIGINAL, text, time);
        wire.title = title;
        wire.channel = "forum";
        return admitted(wire);
    }

    private Item comment(String id, String text, long likes) {
        WireItem wire = wire(id, WireItem.COMMENT, text, NOON);
        wire.likes = likes;
        return admitted(wire);
    }

    private static WireItem wire(String id, String kind, String text, long time) {
        WireItem wire = new WireItem();
        wire.id = id;
        wire.kind = kind;
        wire.rootId = "t";
        wire.author = "raw-author";
        wire.text = text;
        wire.platform = "demo";
        wire.publishedAt = time;
        wire.eventAt = time;
        return wire;
    }

    /** As the first operator hands it on. */
    private Item admitted(WireItem wire) {
        Decoded decoded = new Decoded();
        decoded.topic = "posts";
        decoded.item = wire;
        try (var admit =
                Harnesses.admit(
                        new AdmitFunction(
                                key(), Duration.ofDays(30), ZoneOffset.UTC, Duration.ZERO))) {
            admit.open();
            admit.processElement(decoded, 0);
            return admit.extractOutputValues().get(0);
        } catch (Exception e) {
            throw new IllegalStateException("an item was not admitted", e);
        }
    }

    private String key() throws Exception {
        Path key = folder.resolve("key");
        if (!Files.exists(key)) {
            Files.createFile(
                    key,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(key, "a key for tests that is long enough");
        }
        return key.toString();
    }

    private void send(Item item) throws Exception {
        Contribution contribution =
                new Contribution(
                        ItemKind.ofCode(item.kind),
                        Attitude.NEUTRAL,
                        item.channel,
                        item.platform,
                        item.category,
                        item.id.hashCode(),
                        0,
                        0);
        Counted counted =
                Counted.ofItem(
                        List.of(subject), Window.M1.numberOf(item.publishedAt), contribution, item);
        counted.threadTopics = item.topics;
        SubjectBuffer buffer = new SubjectBuffer();
        buffer.add(counted);
        List<SubjectDelta> deltas = new ArrayList<>();
        buffer.drain(deltas::add);
        subjects.processElement(deltas.get(0), item.publishedAt);
    }

    private List<AlertRow> alerts() throws Exception {
        List<AlertRow> named = new ArrayList<>();
        ControlRecord topic =
                ControlRecord.of(
                        "water",
                        "{\"id\":\"water\",\"revision\":1,\"name\":\"停水\",\"expression\":\"停水\"}");
        try (var names = Harnesses.names(new NameAlerts(List.of(topic)))) {
            names.open();
            for (StreamRecord<AlertRow> row : subjects.getSideOutput(SideOutputs.ALERTS)) {
                names.processElement(row.getValue(), HOUR);
            }
            named.addAll(names.extractOutputValues());
        }
        return named;
    }

    private AlertRow alert() throws Exception {
        assertThat(alerts()).hasSize(1);
        return alerts().get(0);
    }

    private JsonNode told() throws Exception {
        return new ObjectMapper().readTree(AlertJson.value(alert()));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
