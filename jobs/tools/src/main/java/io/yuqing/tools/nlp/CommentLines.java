/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.nlp.TextAnalyzer;
import io.yuqing.nlp.view.Comment;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.file.IgnoredLines;
import io.yuqing.tools.common.file.LineFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Comments of a file, one JSON object a line: {@code id} or {@code item_id}, {@code text}, and
 * {@code post_id} where only those of one post are wanted.
 *
 * @param ignored lines that are no comment
 */
record CommentLines(List<Comment> comments, IgnoredLines ignored) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param post whose comments are wanted; null for all
     * @throws ToolException if there is none
     */
    static CommentLines read(Path path, String post, TextAnalyzer analyzer) {
        List<Comment> comments = new ArrayList<>();
        IgnoredLines ignored = new IgnoredLines();
        try (LineFile lines = LineFile.open(path)) {
            while (lines.next()) {
                if (!lines.text().isBlank()) {
                    take(lines, post, analyzer, comments, ignored);
                }
            }
        }
        if (comments.isEmpty()) {
            String whose = post == null ? "" : " " + post + " 的";
            throw new ToolException(
                    "%s 中没有%s跟帖；应为每行一个 JSON 对象，有 id 和 text%s。%s"
                            .formatted(
                                    path,
                                    whose,
                                    post == null ? "" : "，post_id 为所评的帖文",
                                    String.join("；", ignored.text())));
        }
        return new CommentLines(comments, ignored);
    }

    private static void take(
            LineFile lines,
            String post,
            TextAnalyzer analyzer,
            List<Comment> comments,
            IgnoredLines ignored) {
        JsonNode line = object(lines.text());
        if (line == null) {
            ignored.add(lines.number(), "不是 JSON 对象");
            return;
        }
        if (post != null && !post.equals(line.path("post_id").asText())) {
            return;
        }
        String id = line.path(line.has("id") ? "id" : "item_id").asText();
        JsonNode text = line.path("text");
        if (id.isEmpty() || !text.isTextual()) {
            ignored.add(lines.number(), "没有 id 或 text");
            return;
        }
        comments.add(
                new Comment(
                        id,
                        text.asText(),
                        analyzer.analyze(null, text.asText(), null).sentiment()));
    }

    private static JsonNode object(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return node.isObject() ? node : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
