/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka.backlog;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;

/** Flink's own reader, which notes its partitions in a {@link Backlog}. */
public final class NotingReader<T> implements SourceReader<T, KafkaPartitionSplit> {
    private final SourceReader<T, KafkaPartitionSplit> own;
    private final Backlog backlog;

    public NotingReader(SourceReader<T, KafkaPartitionSplit> own, Backlog backlog) {
        this.own = own;
        this.backlog = backlog;
    }

    @Override
    public void start() {
        own.start();
    }

    @Override
    public InputStatus pollNext(ReaderOutput<T> output) throws Exception {
        return own.pollNext(output);
    }

    @Override
    public List<KafkaPartitionSplit> snapshotState(long checkpoint) {
        return own.snapshotState(checkpoint);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return own.isAvailable();
    }

    @Override
    public void addSplits(List<KafkaPartitionSplit> splits) {
        backlog.assigned(splits);
        own.addSplits(splits);
    }

    @Override
    public void notifyNoMoreSplits() {
        own.notifyNoMoreSplits();
    }

    @Override
    public void handleSourceEvents(SourceEvent event) {
        own.handleSourceEvents(event);
    }

    @Override
    public void pauseOrResumeSplits(Collection<String> pause, Collection<String> resume) {
        own.pauseOrResumeSplits(pause, resume);
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) throws Exception {
        own.notifyCheckpointComplete(checkpoint);
    }

    @Override
    public void notifyCheckpointAborted(long checkpoint) throws Exception {
        own.notifyCheckpointAborted(checkpoint);
    }

    @Override
    public void close() throws Exception {
        backlog.close();
        own.close();
    }
}
