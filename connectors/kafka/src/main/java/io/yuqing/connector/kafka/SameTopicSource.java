/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka;

import io.yuqing.connector.kafka.backlog.Backlog;
import io.yuqing.connector.kafka.backlog.NotingReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * Flink's source of Kafka, which remembers with its offsets to which topics they belong. A topic
 * that was deleted and created anew has the old name and other records: whoever goes on at the old
 * offsets leaves out what is before them, and says nothing. It fails with {@link
 * RecreatedTopicException} instead.
 */
public final class SameTopicSource<T>
        implements Source<T, KafkaPartitionSplit, KnownTopics>, ResultTypeQueryable<T> {
    private static final long serialVersionUID = 1L;

    private final KafkaSource<T> own;
    private final List<String> topics;
    private final Properties properties;

    /** Null if nobody asks. */
    private final Backlog backlog;

    private SameTopicSource(
            KafkaSource<T> own, List<String> topics, Properties properties, Backlog backlog) {
        this.own = own;
        this.topics = topics;
        this.properties = properties;
        this.backlog = backlog;
    }

    /**
     * @param source that goes on without end
     * @param topics all that it reads
     * @param properties of Kafka's clients, for asking about topics
     */
    public static <T> SameTopicSource<T> of(
            KafkaSource<T> source,
            String bootstrapServers,
            Properties properties,
            String... topics) {
        Properties all = new Properties();
        all.putAll(properties);
        all.setProperty(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return new SameTopicSource<>(source, List.of(topics), all, null);
    }

    /** The same, whose readers note their partitions for the watermarks. */
    public SameTopicSource<T> noting(Backlog into) {
        return new SameTopicSource<>(own, topics, properties, into);
    }

    @Override
    public Boundedness getBoundedness() {
        return own.getBoundedness();
    }

    @Override
    public SourceReader<T, KafkaPartitionSplit> createReader(SourceReaderContext context)
            throws Exception {
        SourceReader<T, KafkaPartitionSplit> reader = own.createReader(context);
        return backlog == null ? reader : new NotingReader<>(reader, backlog);
    }

    @Override
    public SplitEnumerator<KafkaPartitionSplit, KnownTopics> createEnumerator(
            SplitEnumeratorContext<KafkaPartitionSplit> context) {
        return new SameTopicEnumerator(
                own.createEnumerator(context), context, topics, properties, Map.of());
    }

    @Override
    public SplitEnumerator<KafkaPartitionSplit, KnownTopics> restoreEnumerator(
            SplitEnumeratorContext<KafkaPartitionSplit> context, KnownTopics known)
            throws Exception {
        return new SameTopicEnumerator(
                own.restoreEnumerator(context, known.partitions()),
                context,
                topics,
                properties,
                known.ids());
    }

    @Override
    public SimpleVersionedSerializer<KafkaPartitionSplit> getSplitSerializer() {
        return own.getSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<KnownTopics> getEnumeratorCheckpointSerializer() {
        return new KnownTopicsSerializer(own.getEnumeratorCheckpointSerializer());
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return own.getProducedType();
    }
}
