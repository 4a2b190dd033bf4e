/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backup;

import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.KafkaServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Topics into files, and files into empty topics, in their order. */
final class TopicCopies {
    private final KafkaServer kafka;

    TopicCopies(KafkaServer kafka) {
        this.kafka = kafka;
    }

    /** All that it holds now; returns how many records. */
    long write(KeptTopic kept, String topic, OutputStream out) throws IOException {
        long[] count = {0};
        try {
            kafka.read(
                    topic,
                    record -> {
                        try {
                            String line = KeptRecord.of(kept, record).line() + "\n";
                            out.write(line.getBytes(StandardCharsets.UTF_8));
                            count[0]++;
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return count[0];
    }

    /**
     * @throws ToolException if it ever held anything: what is brought back is all there is
     */
    void requireEmpty(String topic) {
        long[] count = {0};
        kafka.read(topic, record -> count[0]++);
        if (count[0] > 0) {
            throw new ToolException(
                    "Kafka 主题 %s 里已有 %d 条记录；恢复只写入空的系统，请在新机器上先运行一次 setup（不要启动作业），再恢复。"
                            .formatted(topic, count[0]));
        }
    }

    /** Returns how many records. */
    long read(KeptTopic kept, String topic, InputStream in) throws IOException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        List<Long> places = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer = kafka.producer();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                KeptRecord record = KeptRecord.read(line);
                places.add(record.offset());
                sent.add(
                        producer.send(
                                new ProducerRecord<>(
                                        topic, record.keyBytes(), record.valueBytes())));
                line = lines.readLine();
            }
            for (int i = 0; i < sent.size(); i++) {
                requirePlace(kept, topic, places.get(i), sent.get(i).get().offset());
            }
        } catch (IllegalArgumentException e) {
            throw new ToolException("备份中的 " + kept.file() + " 有一行无法识别，请换一份备份。", e);
        } catch (ExecutionException e) {
            throw kafka.refused(e.getCause());
        } catch (KafkaException e) {
            throw kafka.refused(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw kafka.refused(e);
        }
        return sent.size();
    }

    /** Events of cases name places in the log, so an entry has to come back to its own. */
    private static void requirePlace(KeptTopic kept, String topic, long before, long now) {
        if (kept == KeptTopic.CASE_ACTIONS && before != now) {
            throw new ToolException(
                    "主题 %s 里的记录原来在 %d 号，恢复到了 %d 号，办理记录的编号会对不上；请删除该主题，重新运行 setup 后再恢复。"
                            .formatted(topic, before, now));
        }
    }
}
