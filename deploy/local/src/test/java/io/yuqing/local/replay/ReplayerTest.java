/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.local.process.StackException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ReplayerTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    @TempDir Path folder;

    private String posts;
    private String comments;
    private Replayer replayer;

    @BeforeEach
    void topics() {
        posts = KAFKA.newTopic("posts", 1);
        comments = KAFKA.newTopic("comments", 1);
        replayer = new Replayer(KAFKA.bootstrap(), posts, comments);
    }

    @Test
    void everyByteOfEveryLineArrivesWhateverItIs() throws Exception {
        byte[] file =
                join(
                        "{\"id\":\"p1\",\"root_id\":\"p1\",\"text\":\"停水\"}\r\n".getBytes(UTF_8),
                        new byte[] {'\n'},
                        new byte[] {'{', (byte) 0xff, (byte) 0xfe, 0, '\r', (byte) 0xe4, '\n'},
                        "  \n\n\u2028not json\u0085\n".getBytes(UTF_8),
                        "no newline at the end".getBytes(UTF_8));
        Path path = gzip("posts_arrival.ndjson.gz", file);

        ReplayReport report = replayer.play(List.of(ReplayFile.parse(path.toString())), Speed.MAX);

        ByteArrayOutputStream back = new ByteArrayOutputStream();
        for (ConsumerRecord<byte[], byte[]> record : KAFKA.readAll(posts)) {
            back.write(record.value());
            back.write('\n');
        }
        assertThat(back.toByteArray()).isEqualTo(join(file, new byte[] {'\n'}));
        assertThat(report.posts()).isEqualTo(7);
        assertThat(report.complete()).isTrue();
    }

    @Test
    void theKeyIsTheThreadSoThatItStaysInOnePartition() throws Exception {
        Path path =
                write(
                        "comments.ndjson",
                        """
                        {"id":"c1","post_id":"p7","text":"x,\\"post_id\\":\\"no\\""}
                        {"text":",\\"post_id\\":\\"no\\"", "post_id" : "p8"}
                        {"id":"c3","post_id":17}
                        """);

        replayer.play(List.of(ReplayFile.parse(path.toString())), Speed.MAX);

        assertThat(KAFKA.readAll(comments))
                .extracting(record -> record.key() == null ? null : new String(record.key(), UTF_8))
                .containsExactly("p7", "p8", null);
    }

    @Test
    void recordsOfHistoryCarryTheTimeOfSendingSoThatRetentionKeepsThem() throws Exception {
        long before = System.currentTimeMillis();
        Path path = write("other", "{\"published_at\":\"2010-12-02T12:06:58+08:00\"}\n");

        replayer.play(List.of(ReplayFile.parse("posts=" + path)), Speed.MAX);

        assertThat(KAFKA.readAll(posts))
                .singleElement()
                .satisfies(
                        record ->
                                assertThat(record.timestamp()).isBetween(before, before + 60_000));
    }

    @Test
    void aRecordKafkaRefusesIsNamedByFileAndLine() throws Exception {
        byte[] huge = new byte[17 * 1024 * 1024];
        Arrays.fill(huge, (byte) 'x');
        Path path = folder.resolve("posts.ndjson");
        Files.write(path, join("{}\n".getBytes(UTF_8), huge));

        assertThatThrownBy(
                        () -> replayer.play(List.of(ReplayFile.parse(path.toString())), Speed.MAX))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("refused line 2 of " + path);
    }

    @Test
    void aFileOfAnUnknownStreamIsRefusedWithTheRemedy() throws Exception {
        Path path = write("weibo.ndjson", "{}\n");

        assertThatThrownBy(() -> ReplayFile.parse(path.toString()))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("write posts=" + path);
        assertThatThrownBy(() -> ReplayFile.parse("posts=" + folder.resolve("absent")))
                .hasMessageContaining("cannot be read");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path gzip(String name, byte[] content) throws IOException {
        Path path = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write(content);
        }
        return path;
    }

    private static byte[] join(byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.write(part);
        }
        return out.toByteArray();
    }
}
