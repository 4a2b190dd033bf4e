/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.control.log.LoggedChange;
import io.yuqing.control.log.LoggedChangeJson;
import io.yuqing.domain.rule.Rule;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.tools.ToolRun;
import io.yuqing.tools.common.server.Addresses;
import io.yuqing.wire.control.ControlBook;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.RuleCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlCommandTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    private static final String RULE =
            """
            - id: thread-comments
              revision: %d
              name: 单帖跟帖
              subject: thread
              measure: comments
              window: 1h
              levels: {blue: %d, orange: 500}
            """;

    @TempDir Path folder;
    private String topic;
    private String root;
    private String out;

    @BeforeEach
    void makeTopic() {
        topic = KAFKA.newTopic("rules", 2);
        // The shipped start files are none of these tests' business.
        root = System.setProperty("yuqing.root", folder.toString());
    }

    @AfterEach
    void restoreRoot() {
        if (root == null) {
            System.clearProperty("yuqing.root");
        } else {
            System.setProperty("yuqing.root", root);
        }
    }

    @Test
    void shouldShowTheDifferenceApplyItAndListIt() throws IOException {
        Path file = file(RULE.formatted(1, 50));
        assertThat(run("y", "apply", file.toString())).isZero();
        assertThat(out).contains("新增 thread-comments").contains("已应用 1 条");
        assertThat(run("", "apply", file.toString())).isZero();
        assertThat(out).contains("不变 thread-comments").contains("无需应用");

        Path changed = file(RULE.formatted(2, 60));
        assertThat(run("", "diff", changed.toString())).isZero();
        assertThat(out)
                .contains("修改 thread-comments（第 1 版 → 第 2 版）")
                .contains("- levels: {blue=50.0, orange=500.0}")
                .contains("+ levels: {blue=60.0, orange=500.0}");
        assertThat(run("n", "apply", changed.toString())).isEqualTo(1);
        assertThat(run("", "list")).isZero();
        assertThat(out).contains("第 1").contains("蓝50 橙500");
        assertThat(run("", "apply", "--yes", changed.toString())).isZero();
        assertThat(run("", "list", "--json")).isZero();
        assertThat(out).contains("\"revision\":2");
    }

    /** What is written stays in Kafka for good. */
    @Test
    void shouldRefuseATelephoneNumberAsTheDeskDoes() throws IOException {
        Path file = file(RULE.formatted(1, 50).replace("单帖跟帖", "单帖跟帖 13800138000"));

        assertThat(run("", "apply", "--yes", file.toString())).isEqualTo(1);
        assertThat(out).contains("name").contains("部门或岗位").doesNotContain("138");
        assertThat(run("", "diff", file.toString())).isEqualTo(1);
        assertThat(
                        tool(
                                "y",
                                "silence",
                                "add",
                                "--rule",
                                "r",
                                "--for",
                                "2h",
                                "--by",
                                "值班室",
                                "--because",
                                "联系 13800138000"))
                .isNotZero();
        assertThat(run("", "list")).isZero();
        assertThat(out).contains("共 0 条");
    }

    @Test
    void shouldTellProgramsWhatWouldChangeAndWhatIsWrong() throws IOException {
        run("", "apply", "--yes", file(RULE.formatted(3, 50)).toString());
        assertThat(run("", "diff", "--json", file(RULE.formatted(4, 60)).toString())).isZero();
        assertThat(out)
                .isEqualTo(
                        "{\"id\":\"thread-comments\",\"action\":\"change\",\"before\":3,\"after\":4,"
                                + "\"ignored\":false}\n");
        assertThat(run("", "diff", "--json", file(RULE.formatted(3, 60)).toString())).isEqualTo(1);
        assertThat(out).contains("\"ignored\":true");
        assertThat(run("", "diff", "--json", file(RULE.formatted(4, 600)).toString())).isEqualTo(1);
        assertThat(out)
                .contains("\"line\":7,\"key\":\"levels\"")
                .contains("give each higher level a higher number")
                .hasLineCount(1);
    }

    @Test
    void shouldPutAnEntryInForceAgainAfterItWasDeleted() throws IOException {
        Path file = file(RULE.formatted(1, 50));
        run("", "apply", "--yes", file.toString());
        run("", "delete", "--yes", "thread-comments");
        assertThat(inForce()).isEmpty();

        assertThat(run("", "apply", "--yes", file.toString())).isEqualTo(1);
        assertThat(out).contains("不高于现行的 2").contains("--bump").doesNotContain("已应用");
        assertThat(inForce()).isEmpty();
        assertThat(run("", "apply", "--yes", "--bump", file.toString())).isZero();
        assertThat(out).contains("已应用 1 条");
        assertThat(inForce()).extracting(Rule::revision).containsExactly(3L);
    }

    @Test
    void shouldPutAnEntryInForceAgainThatAnotherToolTookAwayByARecordWithoutContent()
            throws IOException {
        Path file = file(RULE.formatted(1, 50));
        run("", "apply", "--yes", file.toString());
        byte[] id = "thread-comments".getBytes(StandardCharsets.UTF_8);
        KAFKA.produce(List.of(new ProducerRecord<>(topic, id, null)));
        assertThat(inForce()).isEmpty();

        assertThat(run("", "apply", "--yes", file.toString())).isZero();
        assertThat(out).contains("新增 thread-comments").contains("已应用 1 条");
        assertThat(inForce()).extracting(Rule::revision).containsExactly(1L);
    }

    @Test
    void shouldNotSayThatItAppliedARevisionThatNoJobCanRead() throws IOException {
        run("", "apply", "--yes", file(RULE.formatted(1, 50)).toString());
        String highest = Long.toString(Long.MAX_VALUE);
        assertThat(run("", "delete", "--yes", "--revision", highest, "thread-comments"))
                .isEqualTo(2);
        assertThat(out).doesNotContain("已应用");
        assertThat(inForce()).hasSize(1);
    }

    /** As a job holds it that read all of the topic, record by record. */
    private List<Rule> inForce() {
        ControlBook<Rule> book = new ControlBook<>(new RuleCodec());
        KAFKA.readAll(topic)
                .forEach(
                        each -> book.apply(ControlRecord.of(text(each.key()), text(each.value()))));
        return book.inForce();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void shouldRefuseARevisionThatTheJobWouldIgnore() throws IOException {
        run("", "apply", "--yes", file(RULE.formatted(3, 50)).toString());
        Path stale = file(RULE.formatted(3, 60));
        assertThat(run("y", "apply", stale.toString())).isEqualTo(1);
        assertThat(out).contains("revision 3 不高于现行的 3（Kafka）").contains("请改为 4");
        assertThat(run("", "apply", "--yes", "--bump", stale.toString())).isZero();
        assertThat(out).contains("第 3 版 → 第 4 版");
    }

    @Test
    void shouldSayWhatTheStartFileOfTheJobHoldsAndWhichRevisionToWrite() throws IOException {
        Path start = Files.writeString(folder.resolve("start.yaml"), RULE.formatted(5, 50));
        String[] apply = {
            "apply", "--start-file", start.toString(), file(RULE.formatted(1, 60)).toString()
        };
        assertThat(run("y", apply)).isEqualTo(1);
        assertThat(out)
                .contains("修改 thread-comments（第 5 版 → 第 1 版）")
                .contains("revision 1 不高于现行的 5（起始文件 " + start + "）")
                .contains("请改为 6")
                .doesNotContain("已应用");
        run("", "list");
        assertThat(out).contains("共 0 条");

        apply[0] = "diff";
        assertThat(run("", apply)).isEqualTo(1);
        Path newer = file(RULE.formatted(6, 60));
        assertThat(run("y", "apply", "--start-file", start.toString(), newer.toString())).isZero();
        assertThat(out).contains("已写入 Kafka").contains("由该文件启动的作业");
        assertThat(run("", "delete", "--yes", "--start-file", start.toString(), "thread-comments"))
                .isZero();
        assertThat(out).contains("删除 thread-comments（第 7 版）");
    }

    @Test
    void shouldNotClaimThatAJobTakesItWhenItsStartFileIsNotKnown() throws IOException {
        assertThat(run("y", "apply", file(RULE.formatted(1, 50)).toString())).isZero();
        assertThat(out).contains("已写入 Kafka").contains("未找到作业的起始文件");

        Path start = Files.writeString(folder.resolve("start.yaml"), RULE.formatted(5, 50));
        assertThat(run("", "list", "--start-file", start.toString())).isZero();
        assertThat(out)
                .contains("thread-comments          第 5   版 起始文件  ")
                .contains("（Kafka 中为第 1 版，以起始文件为准）")
                .contains("现行 1 条：起始文件 " + start + " 中 1 条，Kafka 中 0 条");
        assertThat(run("y", "apply", "--start-file", "no-such.yaml", start.toString()))
                .isEqualTo(2);
        assertThat(out).contains("no-such.yaml");
    }

    @Test
    void shouldRefuseADeletionThatTheJobWouldIgnore() throws IOException {
        Path start = Files.writeString(folder.resolve("start.yaml"), RULE.formatted(5, 50));
        String[] delete = {
            "delete", "--start-file", start.toString(), "--revision", "4", "thread-comments"
        };
        assertThat(run("y", delete)).isEqualTo(1);
        assertThat(out).contains("请改为 6").doesNotContain("已应用");
    }

    @Test
    void shouldNameWhatIsWrongAndApplyNothing() throws IOException {
        Path faulty = file(RULE.formatted(1, 600));
        assertThat(run("y", "validate", faulty.toString())).isEqualTo(1);
        assertThat(out)
                .contains(faulty + " 第 7 行：规则 thread-comments 的 levels 为")
                .contains("级别越高数值应越大");
        assertThat(run("y", "apply", faulty.toString())).isEqualTo(1);
        assertThat(run("", "list")).isZero();
        assertThat(out).contains("共 0 条");
    }

    @Test
    void shouldRemarkOnTopicsThatTheFileBesideDoesNotHave() throws IOException {
        Path rules = file(RULE.formatted(1, 50) + "  topics: [water, watter]\n");
        assertThat(run("", "validate", rules.toString())).isZero();
        assertThat(out).doesNotContain("提示");
        Path topics =
                Files.writeString(
                        rules.resolveSibling("topics.yaml"),
                        "- {id: water, revision: 1, name: 停水, expression: 停水}\n");
        assertThat(run("", "validate", rules.toString())).isZero();
        assertThat(out)
                .contains("提示：规则 thread-comments 的 topics 有 watter，" + topics + " 中没有这个话题")
                .contains("1 条规则均可使用");
    }

    @Test
    void shouldDeleteARuleByAHigherRevision() throws IOException {
        run("", "apply", "--yes", file(RULE.formatted(7, 50)).toString());
        assertThat(run("", "delete", "--yes", "thread-comments")).isZero();
        assertThat(out).contains("删除 thread-comments（第 8 版）");
        run("", "list");
        assertThat(out).contains("共 0 条");
        assertThat(run("", "delete", "--yes", "unknown")).isEqualTo(2);
        assertThat(out).contains("Kafka 中没有规则 unknown");
    }

    @Test
    void shouldApplyTopicsAfterCompilingTheirExpressions() throws IOException {
        Path faulty = file("- {id: water, revision: 1, name: 停水, expression: '停水 AND ('}\n");
        assertThat(tool("y", "topic", "apply", faulty.toString())).isEqualTo(1);
        assertThat(out).contains("第 1 行：话题 water 的 expression 为 '停水 AND ('；第 8 个字符：");

        Path good = file("- {id: water, revision: 1, name: 停水, expression: 停水}\n");
        assertThat(tool("y", "topic", "apply", good.toString())).isZero();
        assertThat(tool("", "topic", "list")).isZero();
        assertThat(out).contains("water").contains("停水  停水");
        Path changed = file("- {id: water, revision: 2, name: 停水, expression: 停水 OR 断水}\n");
        assertThat(tool("", "topic", "diff", changed.toString())).isZero();
        assertThat(out).contains("- expression: 停水").contains("+ expression: 停水 OR 断水");
    }

    /** A demo has all its topics from the file, and people look for their ids. */
    @Test
    void shouldListTheTopicsThatAJobGoesByWhereverTheyStand() throws IOException {
        Path start =
                Files.writeString(
                        folder.resolve("start.yaml"),
                        "- {id: flood-warning, revision: 1, name: 洪水预警, expression: 洪水}\n"
                                + "- {id: noise, revision: 1, name: 噪音, expression: 噪音}\n"
                                + "- {id: water, revision: 1, name: 停水, expression: 停水}\n");
        Path changes =
                file(
                        "- {id: noise, revision: 2, name: 噪音扰民, expression: 噪音 OR 噪声}\n"
                                + "- {id: bus, revision: 1, name: 公交, expression: 公交}\n");
        String[] named = {"--start-file", start.toString()};
        assertThat(tool("y", "topic", "apply", changes.toString(), named[0], named[1])).isZero();
        assertThat(tool("", "topic", "delete", "--yes", "water", named[0], named[1])).isZero();

        assertThat(tool("", "topic", "list", named[0], named[1])).isZero();

        assertThat(out)
                .containsSubsequence(
                        "bus                      第 1   版 Kafka  公交",
                        "flood-warning            第 1   版 起始文件  洪水预警",
                        "noise                    第 2   版 Kafka  噪音扰民",
                        "现行 3 条：起始文件 " + start + " 中 1 条，Kafka 中 2 条")
                .doesNotContain("停水");
        assertThat(tool("", "topic", "list", "--json", named[0], named[1])).isZero();
        assertThat(out).hasLineCount(3).contains("\"id\":\"flood-warning\"");
    }

    @Test
    void shouldFindTheStartFileOfTheStackThatRunsOnTheFolder() throws IOException {
        Path start =
                Files.writeString(
                        folder.resolve("start.yaml"),
                        "- {id: flood-warning, revision: 1, name: 洪水预警, expression: 洪水}\n");
        Files.writeString(
                folder.resolve("gateway.yaml"),
                "desk: {\"start_files\":{\"topics\":\"" + start + "\"}}\n");
        new Addresses(ProcessHandle.current().pid(), "127.0.0.1:1", null, null, null, null)
                .write(folder);

        assertThat(tool("", "topic", "list", "--data", folder.toString())).isZero();

        assertThat(out).contains("flood-warning", "起始文件 " + start + " 中 1 条");
    }

    @Test
    void shouldApplySourcesAndDeleteOne() throws IOException {
        Path file = file("- {id: bbs, revision: 1, platform: bbs, interval: PT2H}\n");
        assertThat(tool("y", "source", "apply", file.toString())).isZero();
        assertThat(tool("", "source", "list")).isZero();
        assertThat(out).contains("bbs").contains("全部渠道").contains("最长间隔 PT2H");
        assertThat(tool("", "source", "delete", "--yes", "bbs")).isZero();
        tool("", "source", "list");
        assertThat(out).contains("共 0 条");
    }

    /** What a job keeps from a savepoint, or ignores, must not be invisible. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule | {\"id\":\"r\",\"revision\":1,\"channels\":[\"forumm\"]} | 规则 r",
                "topic | {\"id\":\"t\",\"revision\":1,\"name\":\"水\",\"expression\":\"停水 AND\"} | 话题 t",
                "source | {\"id\":\"s\",\"revision\":1,\"platform\":\"bbs\",\"interval\":\"soon\"} | 来源 s",
                "silence | {\"id\":\"w\",\"revision\":1,\"for\":\"forever\"} | 静默 w",
            })
    void shouldListWhatStandsInKafkaAndIsRefusedWithTheReason(
            String command, String record, String named) {
        String id = record.replaceFirst(".*?\"id\":\"(\\w+)\".*", "$1");
        KAFKA.produce(
                List.of(
                        new ProducerRecord<>(
                                topic,
                                id.getBytes(StandardCharsets.UTF_8),
                                record.getBytes(StandardCharsets.UTF_8))));

        assertThat(tool("", command, "list")).isZero();

        assertThat(out).contains("作业不会采用").contains(named);
        assertThat(tool("", command, "list", "--json")).isZero();
        assertThat(out).contains(id);
    }

    @Test
    void shouldDiffApplyListAndDeleteSilences() throws IOException {
        String form =
                "- {id: works, revision: %d, topic: water, from: 2026-07-01 08:00, for: %s, by:"
                        + " 值班室, because: 计划停水}\n";
        Path faulty = file(form.formatted(1, "forever"));
        assertThat(tool("y", "silence", "validate", faulty.toString())).isEqualTo(1);
        assertThat(out).contains("第 1 行：静默 works 的 for 为 'forever'；不是时长");
        Path several = file(form.formatted(0, "2h").replace("topic:", "topics:"));
        assertThat(tool("y", "silence", "validate", several.toString())).isEqualTo(1);
        assertThat(out)
                .contains("静默 works 的 revision 为 '0'；")
                .contains("静默 works 的 topics 为 'water'；")
                .contains("静默 works 的 topic 缺失；");
        assertThat(tool("y", "silence", "apply", faulty.toString())).isEqualTo(1);

        assertThat(tool("y", "silence", "apply", file(form.formatted(1, "2h")).toString()))
                .isZero();
        Path longer = file(form.formatted(2, "12h"));
        assertThat(tool("", "silence", "diff", longer.toString())).isZero();
        assertThat(out).contains("- for: 2h").contains("+ for: 12h");
        assertThat(tool("", "silence", "list")).isZero();
        assertThat(out)
                .contains("works")
                .contains("07-01 08:00 至 07-01 10:00  topic=water  值班室：计划停水");
        assertThat(tool("", "silence", "delete", "--yes", "works")).isZero();
        tool("", "silence", "list");
        assertThat(out).contains("共 0 条");
    }

    @Test
    void shouldAddASilenceFromOptionsAndShowThatItIsInForce() {
        assertThat(
                        tool(
                                "y",
                                "silence",
                                "add",
                                "--id",
                                "drill",
                                "--topic",
                                "flood,water",
                                "--level",
                                "blue,yellow",
                                "--for",
                                "2h",
                                "--by",
                                "应急办",
                                "--because",
                                "防汛演练"))
                .isZero();
        assertThat(out).contains("新增 drill").contains("应用以上改动？").contains("已应用 1 条");
        tool("", "silence", "list");
        assertThat(out)
                .contains("drill")
                .contains("静默中")
                .contains("topic=[flood, water] level=[blue, yellow]");
        assertThat(
                        tool(
                                "",
                                "silence",
                                "add",
                                "--yes",
                                "--id",
                                "drill",
                                "--topic",
                                "flood",
                                "--for",
                                "3h",
                                "--by",
                                "应急办",
                                "--because",
                                "延长"))
                .isZero();
        assertThat(out).contains("修改 drill（第 1 版 → 第 2 版）").contains("+ for: 3h");
    }

    @Test
    void shouldRefuseToAddASilenceThatTheJobWouldRefuse() {
        assertThat(tool("y", "silence", "add", "--topic", "flood", "--by", "应急办")).isEqualTo(2);
        assertThat(out).contains("的 until 缺失；请写结束时间").contains("的 because 缺失；");
        assertThat(tool("y", "rule", "add", "--topic", "flood")).isEqualTo(2);
        assertThat(out).contains("rule 没有命令 add").contains("apply");
    }

    @Test
    void shouldDoubtASilenceThatIsOverOrBeginsMuchLater() throws IOException {
        String form =
                "- {id: works, revision: 1, topic: water, from: %s, for: 2h, by: 值班室, because:"
                        + " 计划停水}\n";
        Path over = file(form.formatted("2020-07-01 08：00"));
        assertThat(tool("", "silence", "validate", over.toString())).isZero();
        assertThat(out).contains("提示：静默 works 已于 2020-07-01 10:00 结束").contains("请改写 until");
        assertThat(tool("n", "silence", "apply", over.toString())).isEqualTo(1);
        assertThat(out).contains("提示：静默 works 已于 2020-07-01 10:00 结束");
        Path late = file(form.formatted("2996-07-01 08:00"));
        assertThat(tool("", "silence", "validate", late.toString())).isZero();
        assertThat(out).contains("提示：静默 works 到 2996-07-01 08:00 才开始").contains("核对 from");

        assertThat(
                        tool(
                                "y",
                                "silence",
                                "add",
                                "--topic",
                                "water",
                                "--from",
                                "2020-07-01 08:00",
                                "--for",
                                "2h",
                                "--by",
                                "值班室",
                                "--because",
                                "停水"))
                .isEqualTo(2);
        assertThat(out).contains("已于 2020-07-01 10:00 结束").doesNotContain("已应用");
    }

    /** As the desk does, which shows both; nobody's number stays in it. */
    @Test
    void shouldWriteDownWhatWasChangedAndWhy() throws Exception {
        String log = KAFKA.newTopic("settings-log", 1);
        Path config =
                Files.writeString(
                        folder.resolve("job.yaml"),
                        "kafka: {topics: {settings-log: %s}}\n".formatted(log));
        String[] settings = {"--yes", "--config", config.toString(), "--reason"};
        Path file = file(RULE.formatted(1, 50));

        assertThat(run("", words("apply", file.toString(), settings, "太吵 13800138000"))).isZero();
        assertThat(out).contains("已应用 1 条").doesNotContain("没有记入");
        assertThat(run("", words("delete", "thread-comments", settings, "不用了"))).isZero();

        List<LoggedChange> changes = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> each : KAFKA.readAll(log)) {
            changes.add(
                    LoggedChangeJson.read(
                            ControlRecord.of(
                                    new String(each.key(), StandardCharsets.UTF_8),
                                    new String(each.value(), StandardCharsets.UTF_8))));
        }
        assertThat(changes).extracting(LoggedChange::revision).containsExactly(1L, 2L);
        assertThat(changes).extracting(LoggedChange::duty).containsOnly("命令行");
        assertThat(changes.get(0).reason()).startsWith("太吵").doesNotContain("138");
        assertThat(changes.get(0).before()).isEmpty();
        assertThat(changes.get(1).isDeletion()).isTrue();
        assertThat(changes.get(1).before()).containsEntry("name", "单帖跟帖");
    }

    /** Kafka's last record is not always what a job has; what it has must be there afterwards. */
    @Test
    void shouldSayThatAJobHasWhatSomebodyElseWrote() throws IOException {
        String json =
                "{\"id\":\"thread-comments\",\"revision\":%d,\"name\":\"单帖跟帖\",\"subject\":\"thread\","
                        + "\"measure\":\"comments\",\"window\":\"1h\",\"levels\":{\"blue\":%d}}";
        for (String each : List.of(json.formatted(5, 50), json.formatted(3, 60))) {
            KAFKA.produce(
                    List.of(
                            new ProducerRecord<>(
                                    topic,
                                    "thread-comments".getBytes(StandardCharsets.UTF_8),
                                    each.getBytes(StandardCharsets.UTF_8))));
        }

        assertThat(run("", "apply", "--yes", file(RULE.formatted(4, 70)).toString())).isEqualTo(1);

        assertThat(out)
                .contains("未应用 thread-comments：另有人先写入了同一版")
                .contains("第 6 版")
                .doesNotContain("已应用");
        assertThat(inForce()).extracting(Rule::revision).containsExactly(6L);
        assertThat(inForce().get(0).criteria().levels().asMap().values()).containsExactly(50.0);
        assertThat(run("", "apply", "--yes", "--bump", file(RULE.formatted(4, 70)).toString()))
                .isZero();
        assertThat(inForce()).extracting(Rule::revision).containsExactly(7L);
    }

    @Test
    void shouldSayThatAChangeIsInNoLog() throws IOException {
        Path config =
                Files.writeString(
                        folder.resolve("job.yaml"), "kafka: {topics: {settings-log: nowhere}}\n");

        assertThat(
                        run(
                                "",
                                "apply",
                                "--yes",
                                "--config",
                                config.toString(),
                                file(RULE.formatted(1, 50)).toString()))
                .isZero();

        assertThat(out).contains("已应用 1 条").contains("没有主题 nowhere").contains("没有记入修改记录");
    }

    private static String[] words(String verb, String what, String[] options, String reason) {
        List<String> all = new ArrayList<>(List.of(verb, what));
        all.addAll(List.of(options));
        all.add(reason);
        return all.toArray(new String[0]);
    }

    @Test
    void shouldSayThatAColonIsInFullWidth() throws IOException {
        Path rules = file(RULE.formatted(1, 50).replace("name: 单帖跟帖", "name：单帖跟帖"));
        assertThat(run("", "validate", rules.toString())).isEqualTo(2);
        assertThat(out).contains("第 3 行：键后面的冒号是全角“：”；请改为半角冒号");
        Path wide = file(RULE.formatted(1, 50).replace("window: 1h", "window: １h"));
        assertThat(run("", "validate", wide.toString())).isEqualTo(1);
        assertThat(out).contains("window 为 '１h'；请写以下之一").contains("用半角字符");
    }

    private int run(String answer, String... words) {
        List<String> all = new ArrayList<>(List.of("rule"));
        all.addAll(List.of(words));
        return tool(answer, all.toArray(new String[0]));
    }

    private int tool(String answer, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        if (!all.contains("validate")) {
            all.addAll(List.of("--kafka", KAFKA.bootstrap(), "--kafka-topic", topic));
        }
        ToolRun run = ToolRun.answering(answer, all.toArray(new String[0]));
        out = run.text();
        return run.code();
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "rules", ".yaml"), yaml);
    }
}
