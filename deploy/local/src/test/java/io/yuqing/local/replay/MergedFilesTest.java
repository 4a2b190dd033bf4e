/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedFilesTest {
    private static final long LATEST = Instant.parse("2030-01-01T00:00:00Z").toEpochMilli();

    @TempDir Path folder;

    @Test
    void filesAreMergedByCollectionTimeElsePublication() throws Exception {
        ReplayFile posts =
                file(
                        "posts",
                        "{\"p\":1,\"published_at\":\"2012-01-01T09:00:00+08:00\",\"collected_at\":\"2012-01-01T10:00:00.000+08:00\"}",
                        "{\"p\":2,\"published_at\":\"2012-01-01 10:20:00\"}");
        ReplayFile comments =
                file(
                        "comments",
                        "{\"c\":1,\"published_at\":\"2012-01-01T02:10:00Z\"}",
                        "{\"c\":2,\"published_at\":\"2012-01-01T10:30:00+08:00\"}");

        assertThat(merged(posts, comments))
                .containsExactly("{\"p\":1", "{\"c\":1", "{\"p\":2", "{\"c\":2");
    }

    @Test
    void aLineWithoutAUsableTimeStaysBehindItsPredecessor() throws Exception {
        ReplayFile posts =
                file(
                        "posts",
                        "{\"p\":1,\"published_at\":\"2012-01-01T10:00:00+08:00\"}",
                        "",
                        "<html>",
                        "{\"p\":2,\"published_at\":\"2099-01-01T10:00:00+08:00\"}",
                        "{\"p\":3,\"published_at\":\"1970-01-01T00:00:00Z\"}",
                        "{\"p\":4,\"published_at\":\"2012-01-01T10:20:00+08:00\"}");
        ReplayFile comments =
                file("comments", "{\"c\":1,\"published_at\":\"2012-01-01T10:10:00+08:00\"}");

        assertThat(merged(posts, comments))
                .containsExactly(
                        "{\"p\":1", "", "<html>", "{\"p\":2", "{\"p\":3", "{\"c\":1", "{\"p\":4");
    }

    @Test
    void paceFollowsTheRecordAndShortensItsSilence() {
        Pace pace = new Pace(new Speed(60), 0);

        assertThat(pace.due(0)).isZero();
        assertThat(pace.due(60_000)).isEqualTo(1_000_000_000L);
        assertThat(pace.due(30_000)).isEqualTo(1_000_000_000L);
        assertThat(pace.due(1_000_000_000_000L))
                .isEqualTo(1_000_000_000L + Pace.LONGEST_SILENCE_NANOS);
    }

    private List<String> merged(ReplayFile... files) throws IOException {
        List<String> heads = new ArrayList<>();
        try (MergedFiles merged = MergedFiles.open(List.of(files), LATEST)) {
            for (ReplayRecord next = merged.next(); next != null; next = merged.next()) {
                heads.add(new String(next.bytes(), UTF_8).split(",", 2)[0]);
            }
        }
        return heads;
    }

    private ReplayFile file(String stream, String... lines) throws IOException {
        Path path = folder.resolve(stream + ".ndjson");
        Files.writeString(path, String.join("\n", lines) + "\n");
        return ReplayFile.parse(path.toString());
    }
}
