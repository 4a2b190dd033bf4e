/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * On which platforms the threads of recorded streams are. The truth names threads by the ids their
 * platforms gave, the job by both.
 */
final class RecordedPlatforms {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> byThread = new HashMap<>();
    private final TreeSet<String> all = new TreeSet<>();
    private boolean commentsNameNone;

    static RecordedPlatforms of(Path posts, Path comments) {
        RecordedPlatforms platforms = new RecordedPlatforms();
        NdjsonLines.each(posts, (line, bytes) -> platforms.add(bytes, "root_id"));
        NdjsonLines.each(comments, (line, bytes) -> platforms.add(bytes, "post_id"));
        if (platforms.commentsNameNone && platforms.all.size() != 1) {
            throw new ToolException("有评论未写明平台，而帖文来自 %s；请在评论中写明 platform。".formatted(platforms.all));
        }
        return platforms;
    }

    /** The platform of comments that name none; empty if each names one. */
    String ofComments() {
        return commentsNameNone ? all.first() : "";
    }

    /** How the job names the thread of an original. */
    String threadId(String rootId) {
        return byThread.getOrDefault(rootId, ofComments()) + '/' + rootId;
    }

    /** Malformed lines name nothing. */
    private void add(byte[] bytes, String thread) {
        JsonNode record = record(bytes);
        if (record == null || !record.path(thread).isTextual()) {
            return;
        }
        String platform = record.path("platform").asText("");
        if (!platform.isEmpty()) {
            all.add(platform);
            byThread.putIfAbsent(record.get(thread).asText(), platform);
        } else if (thread.equals("post_id")) {
            commentsNameNone = true;
        }
    }

    private static JsonNode record(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException malformed) {
            return null;
        }
    }
}
