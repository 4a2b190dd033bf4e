/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.tools.ToolRun;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestTopicsCommandTest {
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
                        "忽略 1 行（不是可用的帖文或评论：缺少必填字段）：第 3 行",
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
    void readsATextOfAPageAsTheJobDoes() throws IOException {
        Files.write(
                items,
                List.of(
                        "{\"id\":7,\"platform\":\"weibo\",\"channel\":\"microblog\",\"kind\":\"original\","
                                + "\"author\":\"a\",\"published_at\":\"2025-03-03T08:00:00+08:00\","
                                + "\"text\":\"我们小区<span class='学校'>停<br/>水</span>&nbsp;展开全文c\"}",
                        "<p>小区停</p>电<img alt='学校'>",
                        "{\"id\":\"4.75E+15\",\"platform\":\"weibo\"}"));

        assertThat(run("test", topics.toString(), "--items", items.toString()))
                .contains("断供（outage）：命中 2 条")
                .contains("编号不可用（科学计数、#### 或 null），请把编号列按文本导出）：第 3 行")
                .contains("学校（school）：没有命中")
                .doesNotContain("span", "全文");
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
        assertThat(answer.path("ignored").path("不是可用的帖文或评论：缺少必填字段").asInt()).isEqualTo(1);
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

        ToolRun run = topic("test", topics.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines())
                .containsExactly(
                        "yuqing: "
                                + topics
                                + " 第 1 行：话题 a 的 expression 为 '停水 小区'；第 3 个字符：此处应为"
                                + " AND、OR、NEAR/n、EXCEPT 或表达式结尾，却是 \"小区\"。",
                        topics
                                + " 第 2 行：话题 b 的 expression 为 '@局'；第 0 个字符：没有词组 局；请在 sets 中定义。不能监测账号。",
                        topics + " 第 3 行：话题 c 的 revision 缺失；应为大于 0、每次改动都增大的整数。");
    }

    @Test
    void refusesWhatItCannotRead() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "- {id: [");
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "[]");
        String missing = folder.resolve("missing").toString();

        assertProblem("没有命令 try", "try");
        assertProblem("yuqing topic test 缺少参数 FILE", "test");
        assertProblem("没有选项 --all", "test", "a", "--all");
        assertProblem("选项 --items 缺少取值 FILE", "test", "a", "--items");
        assertProblem("选项 --samples 的值 'x' 无法使用：应为 0 至 1000 的整数", "test", "a", "--samples", "x");
        assertProblem("多出了 b", "test", "a", "b");
        assertProblem("YAML 写法有误", "test", broken.toString());
        assertProblem("中没有话题", "test", empty.toString());
        assertProblem("没有文件", "test", missing);
        assertProblem("没有文件", "test", topics.toString(), "--items", missing);
        assertProblem(
                "--items 与 --clickhouse 不能同时给出",
                "test",
                topics.toString(),
                "--items",
                missing,
                "--clickhouse");
    }

    @Test
    void saysWhatAFileOfItemsIsInsteadOfOneItemALine() throws IOException {
        Files.writeString(items, "[{\"id\": \"p1\"},\n{\"id\": \"p2\"}]");
        assertProblem("第 1 行：看起来是 JSON 数组", "test", topics.toString(), "--items", items.toString());
        Files.writeString(items, "\nid,title,text\n1,小区,停水\n");
        assertProblem("第 2 行：看起来是 CSV 表格", "test", topics.toString(), "--items", items.toString());
        Files.write(items, "小区停水".getBytes(java.nio.charset.Charset.forName("GB18030")));
        assertProblem("请另存为 UTF-8", "test", topics.toString(), "--items", items.toString());
        Files.writeString(items, "[怒] 小区停水\n");
        assertThat(run("test", topics.toString(), "--items", items.toString())).contains("条目 1 条");
    }

    private static void assertProblem(String problem, String... words) {
        ToolRun run = topic(words);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(problem).hasLineCount(1);
    }

    private static String run(String... words) {
        ToolRun run = topic(words);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run.out();
    }

    private static ToolRun topic(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "topic";
        System.arraycopy(words, 0, all, 1, words.length);
        return ToolRun.of(all);
    }
}
