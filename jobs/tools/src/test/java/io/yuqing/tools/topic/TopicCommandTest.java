/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.tools.common.UsageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicCommandTest {
    private static final String TOPICS =
            """
            sets:
              断供: [停水, 停电]
            topics:
            - {id: outage, revision: 1, name: 断供, expression: '@断供 AND 小区'}
            - {id: hotline, revision: 1, name: 热线, expression: 停水, channels: [hotline]}
            - {id: school, revision: 3, name: 学校, expression: 学校}
            - {id: old, revision: 2, deleted: true}
            """;

    private static final List<String> ITEMS =
            List.of(
                    "{\"id\":\"p1\",\"platform\":\"weibo\",\"channel\":\"hotline\",\"kind\":\"original\","
                            + "\"root_id\":\"p1\",\"author\":\"a\",\"published_at\":\"2025-03-03T08:00:00+08:00\",\"title\":\"小区停水\",\"text\":\"请拨打13800138000"
                            + " @某人\"}",
                    "{\"id\":\"c1\",\"post_id\":\"p1\",\"author\":\"b\",\"published_at\":\"2025-03-03T08:01:00+08:00\","
                            + "\"text\":\"我们小区也停电\"}",
                    "{\"id\":\"x\"}",
                    "",
                    "小区停水三天了，物业电话13800138000一直打不通，老人孩子连口热水都喝不上，到底什么时候能来水，给句准话行不行");

    @TempDir Path folder;
    private Path topics;
    private Path items;

    @BeforeEach
    void files() throws IOException {
        topics = Files.writeString(folder.resolve("topics.yaml"), TOPICS);
        items = Files.write(folder.resolve("items.ndjson"), ITEMS);
    }

    @Test
    void saysHowOftenEachTopicFiredAndByWhichWords() {
        assertThat(run("test", topics.toString(), "--items", items.toString()).lines())
                .containsExactly(
                        "条目 3 条（" + items + "）",
                        "另有 1 行不是可用的帖文或评论，未计。",
                        "其中 1 条是纯文本，没有平台、渠道、地区：有这些限定的话题不会命中。",
                        "",
                        "断供（outage）：命中 3 条，占 100.0%",
                        "  [停水、小区] 【小区停水】请拨打〔电话〕 @用户",
                        "  [停电、小区] 我们小区也停电",
                        "  [停水、小区] 小区停水三天了，物业电话〔电话〕一直打不通，老人孩子连口热水都喝不上，到底什么时…",
                        "",
                        "热线（hotline）：命中 1 条，占 33.3%",
                        "  [停水] 【小区停水】请拨打〔电话〕 @用户",
                        "",
                        "学校（school）：没有命中");
    }

    @Test
    void readsGzipAndAnswersInJson() throws IOException {
        Path zipped = folder.resolve("items.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(String.join("\n", ITEMS).getBytes(UTF_8));
        }

        JsonNode answer =
                new ObjectMapper()
                        .readTree(
                                run(
                                        "test",
                                        topics.toString(),
                                        "--items",
                                        zipped.toString(),
                                        "--samples",
                                        "1",
                                        "--json"));

        assertThat(answer.path("items").asInt()).isEqualTo(3);
        assertThat(answer.path("unreadable").asInt()).isEqualTo(1);
        assertThat(answer.at("/topics/0/hits").asInt()).isEqualTo(3);
        assertThat(answer.at("/topics/0/samples")).hasSize(1);
        assertThat(answer.at("/topics/0/samples/0/words/0").asText()).isEqualTo("停水");
        assertThat(answer.at("/topics/2/hits").asInt()).isZero();
    }

    @Test
    void theStarterTopicsAllFireOnTheDemoStream() {
        Path starters = Path.of(System.getProperty("yuqing.root"), "deploy", "topics.yaml");

        assertThat(run("test", starters.toString(), "--samples", "0"))
                .contains("演示数据")
                .contains("停水（water-outage）：命中")
                .doesNotContain("没有命中");
    }

    @Test
    void namesEachFaultyTopicInASentenceWithThePosition() throws IOException {
        Files.writeString(
                topics,
                """
                - {id: a, revision: 1, name: 甲, expression: 停水 小区}
                - {id: b, revision: 1, name: 乙, expression: '@局'}
                - {id: c, name: 丙, expression: 停水}
                """);

        assertProblem(
                "Topic a, character 3: expected AND, OR, NEAR/n, EXCEPT or the end, but found"
                        + " \"小区\".\n"
                        + "Topic b, character 0: there is no word set 局; define it under sets. Accounts"
                        + " cannot be watched.\n"
                        + "topic c: revision is null; it must be a whole number above 0 that grows with"
                        + " every change.",
                "test",
                topics.toString());
    }

    @Test
    void refusesWhatItCannotRead() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "- {id: [");
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "[]");
        String missing = folder.resolve("missing").toString();

        assertProblem("topic knows test only", "try");
        assertProblem("topic test needs a file of topics", "test");
        assertProblem("topic test has no option --all", "test", "--all");
        assertProblem("--items needs a value", "test", "--items");
        assertProblem(
                "--samples is x; write a whole number from 0 to 1000.", "test", "--samples", "x");
        assertProblem("topic test takes one file, not also b.", "test", "a", "b");
        assertProblem("is no YAML", "test", broken.toString());
        assertProblem("holds no topic.", "test", empty.toString());
        assertProblem("there is no file", "test", missing);
        assertProblem("cannot be read", "test", topics.toString(), "--items", missing);
    }

    private static void assertProblem(String problem, String... words) {
        assertThatThrownBy(() -> run(words))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(problem);
    }

    private static String run(String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(new TopicCommand(words).run(new PrintStream(bytes, true, UTF_8))).isZero();
        return bytes.toString(UTF_8);
    }
}
