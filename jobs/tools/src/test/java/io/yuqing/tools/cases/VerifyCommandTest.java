/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.control.cases.CaseAct;
import io.yuqing.control.cases.CaseActException;
import io.yuqing.control.cases.CaseLog;
import io.yuqing.control.cases.CaseLogException;
import io.yuqing.control.cases.CaseOfficeInProcess;
import io.yuqing.control.cases.CaseStand;
import io.yuqing.control.cases.CaseTopics;
import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.CasePlans;
import io.yuqing.domain.cases.RandomOffice;
import io.yuqing.domain.cases.chain.Chain;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.rule.Level;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.tools.ToolRun;
import io.yuqing.wire.cases.CaseEventJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whoever changes the record is found out, and where. */
@Timeout(180)
class VerifyCommandTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final CaseTopics topics = CaseOfficeInProcess.newTopics(KAFKA.bootstrap());
    private final Acts acts = new Acts();
    @TempDir private Path folder;
    private String first;
    private String second;

    /** Two cases, two seals, a text. */
    @BeforeEach
    void work() throws CaseLogException, CaseActException {
        try (CaseOfficeInProcess office = CaseOfficeInProcess.start(KAFKA.bootstrap(), topics);
                CaseLog log = CaseLog.open(office.kafka(), topics);
                CaseStand stand = CaseStand.open(office.kafka(), topics, null)) {
            office.settings(CasePlans.county());
            first = done(log, stand, acts.open("城东停水", Level.YELLOW));
            done(log, stand, acts.accept(first));
            office.append(RandomOffice.seal("seal/1", "2026-06-01"));
            second = done(log, stand, acts.open("城西停电", Level.ORANGE));
            done(log, stand, acts.accept(second));
            done(log, stand, bare(acts.assign(first, "水务局")));
            CaseAct.Written note =
                    CaseAct.of(EntryType.NOTE)
                            .actionId("note-1")
                            .caseId(first)
                            .by(Acts.desk())
                            .text("已到现场")
                            .write();
            log.append(note);
            assertThat(stand.await("note-1", LIMIT)).isPresent();
            office.append(RandomOffice.seal("seal/2", "2026-06-02"));
            Entry last = acts.accept(second);
            done(log, stand, last);
        }
    }

    /** An entry as the log has it if nobody typed a text. */
    private static Entry bare(Entry entry) {
        return entry.about(entry.caseId(), "").withText("");
    }

    private static String done(CaseLog log, CaseStand stand, Entry entry) throws CaseLogException {
        log.append(bare(entry), null);
        return stand.await(entry.actionId(), LIMIT).orElseThrow().caseId();
    }

    @Test
    void shouldSayThatAllIsAsTheLogHasIt() throws IOException {
        ToolRun whole = verify(topics);

        assertThat(whole.text()).startsWith("完整：2 个事项、7 步与日志一致，2 个封印，最近的是 2026-06-02 的 ");
        assertThat(whole.code()).isZero();
        String shown = whole.out().replaceAll("(?s).* 的 ([0-9a-f]{16})。.*", "$1");
        assertThat(verify(topics, "--seal", shown).code()).isZero();
        assertThat(verify(topics, "--seal", "0123456789abcdef").out())
                .contains("日志里没有封印 0123456789abcdef");
        assertThat(verify(topics, "--seal", "123").err()).contains("至少 8 位");
    }

    @Test
    void shouldPassOverWhatWasWrittenTwice() throws IOException {
        assertThat(events(all -> all.add(3, all.get(1))).code()).isZero();
    }

    @Test
    void shouldNameAChangedByte() throws IOException {
        ToolRun run =
                events(
                        all -> {
                            String row = new String(all.get(1), UTF_8);
                            assertThat(row).contains("\"to\":\"accepted\"");
                            all.set(
                                    1,
                                    row.replace("\"level\":\"yellow\"", "\"level\":\"red\"")
                                            .getBytes(UTF_8));
                        });

        assertNamed(run, first, 2, "被改动");
    }

    @Test
    void shouldNameARowThatIsGone() throws IOException {
        assertNamed(events(all -> all.remove(1)), first, 2, "缺失");
    }

    @Test
    void shouldNameTheLastRowOfACaseThatIsGone() throws IOException {
        ToolRun run = events(all -> remove(all, first, 4));

        assertNamed(run, first, 4, "缺失");
    }

    @Test
    void shouldNameACaseThatIsGone() throws IOException {
        for (String gone : List.of(first, second)) {
            ToolRun run = events(all -> all.removeIf(row -> event(row).caseId().equals(gone)));
            assertThat(run.out()).isEqualTo("不符：事项 " + gone + "整个事项：缺失。\n");
            assertThat(run.code()).isEqualTo(1);
        }
    }

    /** Whether the job is behind or somebody cut it off, it is not whole. */
    @Test
    void shouldSayWhereTheRecordEnds() throws IOException {
        ToolRun run = events(all -> all.remove(all.size() - 1));

        assertThat(run.out()).startsWith("不符：日志第 9 条起没有结果：通知作业没有运行");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void shouldNameTwoRowsThatAreSwapped() throws IOException {
        assertNamed(events(all -> Collections.swap(all, 0, 1)), first, 2, "换了位置");
    }

    @Test
    void shouldNameARowThatIsMadeUp() throws IOException {
        ToolRun run =
                events(
                        all -> {
                            CaseEvent last = event(all.get(all.size() - 1));
                            CaseEvent more =
                                    new CaseEvent(
                                            last.caseId(),
                                            last.eventKey(),
                                            last.seq() + 1,
                                            last.fold(),
                                            last.at(),
                                            last.cause(),
                                            last.from(),
                                            last.standing(),
                                            List.of(),
                                            null,
                                            "",
                                            "");
                            all.add(
                                    CaseEventJson.value(
                                            new Chain(CaseEventJson.CANON)
                                                    .link(last.hash(), more)));
                        });

        assertNamed(run, second, 4, "多出");
    }

    @Test
    void shouldNameASealThatWasChanged() throws IOException {
        String changed = KAFKA.newTopic("cases", 1);
        copy(
                topics.cases(),
                changed,
                all ->
                        all.replaceAll(
                                row ->
                                        new String(row, UTF_8)
                                                .replace(
                                                        "\"day\":\"2026-06-02\"",
                                                        "\"day\":\"2026-06-03\"")
                                                .getBytes(UTF_8)));

        ToolRun run =
                verify(new CaseTopics(topics.actions(), topics.texts(), topics.events(), changed));

        assertThat(run.out()).isEqualTo("不符：2026-06-02 的封印：被改动，或缺失。\n");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void shouldNameATextThatWasChangedOrTakenAway() throws IOException {
        String changed = KAFKA.newTopic("texts", 1);
        copy(
                topics.texts(),
                changed,
                all ->
                        all.replaceAll(
                                row -> new String(row, UTF_8).replace("已到", "未到").getBytes(UTF_8)));

        assertThat(verify(texts(changed)).out()).isEqualTo("不符：记录 note-1 的文字：被改动。\n");
        assertThat(verify(texts(KAFKA.newTopic("texts", 1))).out())
                .startsWith("不符：记录 note-1 的文字：缺失");
    }

    /** A log that was changed gives other events, and other seals than the chat has. */
    @Test
    void shouldNameWhatDoesNotFollowFromTheLog() throws IOException {
        String changed = KAFKA.newTopic("actions", 1);
        copy(
                topics.actions(),
                changed,
                all ->
                        all.replaceAll(
                                row ->
                                        new String(row, UTF_8)
                                                .replace("城东停水", "城东漏水")
                                                .getBytes(UTF_8)));

        ToolRun run =
                verify(new CaseTopics(changed, topics.texts(), topics.events(), topics.cases()));

        assertNamed(run, first, 1, "被改动");
    }

    private CaseTopics texts(String other) {
        return new CaseTopics(topics.actions(), other, topics.events(), topics.cases());
    }

    private static void assertNamed(ToolRun run, String caseId, int seq, String what) {
        assertThat(run.out()).startsWith("不符：事项 " + caseId + " 第 " + seq + " 步：" + what);
        assertThat(run.code()).isEqualTo(1);
    }

    private static void remove(List<byte[]> all, String caseId, long seq) {
        all.removeIf(row -> event(row).caseId().equals(caseId) && event(row).seq() == seq);
    }

    private static CaseEvent event(byte[] row) {
        return CaseEventJson.read(row);
    }

    /** Verifies a copy of the events in which somebody changed something. */
    private ToolRun events(Consumer<List<byte[]>> change) throws IOException {
        String changed = KAFKA.newTopic("events", 1);
        copy(topics.events(), changed, change);
        return verify(new CaseTopics(topics.actions(), topics.texts(), changed, topics.cases()));
    }

    private static void copy(String from, String to, Consumer<List<byte[]>> change) {
        List<ConsumerRecord<byte[], byte[]>> records = KAFKA.readAll(from);
        List<byte[]> values = new ArrayList<>(records.stream().map(ConsumerRecord::value).toList());
        List<byte[]> keys = new ArrayList<>(records.stream().map(ConsumerRecord::key).toList());
        change.accept(values);
        List<ProducerRecord<byte[], byte[]>> written = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            byte[] key = values.size() == keys.size() ? keys.get(i) : new byte[0];
            written.add(new ProducerRecord<>(to, key, values.get(i)));
        }
        KAFKA.produce(written);
    }

    private ToolRun verify(CaseTopics of, String... more) throws IOException {
        Path config = CaseConfig.write(folder, KAFKA.bootstrap(), of);
        List<String> words = new ArrayList<>(List.of("case", "verify"));
        words.addAll(List.of(more));
        words.addAll(List.of("--config", config.toString()));
        return ToolRun.of(words.toArray(new String[0]));
    }
}
