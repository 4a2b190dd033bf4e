/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.tools.ToolRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewsCommandTest {
    private static final List<String> WATER =
            List.of("自来水公司停水为什么不提前通知", "停水前连个通知都没有，自来水公司太不像话", "没有提前通知就停水", "自来水公司停水不通知居民");
    private static final List<String> SCHOOL =
            List.of("学校食堂的饭菜又涨价了", "孩子说食堂饭菜涨价", "食堂涨价，学校不管吗", "学校食堂涨价太多");

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String text : WATER) {
            lines.add(comment("p1", lines.size(), text));
        }
        for (String text : SCHOOL) {
            lines.add(comment("p1", lines.size(), text));
        }
        lines.add(comment("p1", lines.size(), "哈哈哈[赞]"));
        lines.add(comment("p2", lines.size(), "别的帖子下面的话"));
        lines.add("{\"id\":\"c99\"}");
        lines.add("not json");
        file = folder.resolve("comments.ndjson");
        Files.write(file, lines);
    }

    @Test
    void viewsAreToldWithCountsAttitudesWordsAndACommentAsItStands() throws IOException {
        JsonNode told = json("--post", "p1");

        assertThat(told.get("comments").asInt()).isEqualTo(9);
        assertThat(told.get("views")).hasSize(2);
        JsonNode view = told.get("views").get(0);
        assertThat(view.get("comments").asInt()).isEqualTo(4);
        assertThat(view.get("share").asDouble()).isEqualTo(.444);
        assertThat(view.at("/quote/text").asText()).isIn(WATER);
        assertThat(view.get("words")).isNotEmpty();
        assertThat(told.at("/exclamations/quote/text").asText()).isEqualTo("哈哈哈[赞]");
        assertThat(told.get("left").asInt()).isZero();
        assertThat(told.at("/ignored/不是 JSON 对象").asInt()).isEqualTo(1);
    }

    @Test
    void theTextIsChineseAndSaysWhoGroupedAndWhatIsInNoGroup() {
        String text = run(file.toString()).out();

        assertThat(text)
                .contains("跟帖 10 条", "语义模型，未经人工核对", "不同说法 4；负面 ", "感叹、附和等没有实词的：1 条（10.0%）")
                .contains("不在任何一组的：1 条（10.0%）", "忽略 1 行（没有 id 或 text）：第 11 行");
    }

    @Test
    void aFileWithoutCommentsIsRefusedInOneSentence() {
        ToolRun run = run(file.toString(), "--post", "p3");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("没有 p3 的跟帖", "post_id").hasLineCount(1);
    }

    private JsonNode json(String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(file.toString(), "--json"));
        words.addAll(List.of(more));
        return new ObjectMapper().readTree(run(words.toArray(new String[0])).out());
    }

    private static ToolRun run(String... args) {
        List<String> words = new ArrayList<>(List.of("nlp", "views"));
        words.addAll(List.of(args));
        return ToolRun.of(words.toArray(new String[0]));
    }

    private static String comment(String post, int number, String text) {
        return "{\"id\":\"c%02d\",\"post_id\":\"%s\",\"text\":\"%s\"}"
                .formatted(number, post, text);
    }
}
