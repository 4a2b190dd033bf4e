/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.jobs.analysis.admit.AdmitFunction;
import io.yuqing.jobs.analysis.ledger.LedgerFunction;
import io.yuqing.jobs.analysis.source.SourceFunction;
import io.yuqing.jobs.analysis.subject.NameAlerts;
import io.yuqing.jobs.analysis.subject.SubjectFunction;
import io.yuqing.jobs.analysis.subject.SubjectOperator;
import io.yuqing.jobs.analysis.text.AnalyseFunction;
import io.yuqing.jobs.analysis.text.ClusterFunction;
import io.yuqing.jobs.analysis.thread.ThreadFunction;
import io.yuqing.jobs.analysis.thread.ThreadOperator;
import io.yuqing.jobs.model.Announcement;
import io.yuqing.jobs.model.Counted;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.LedgerRow;
import io.yuqing.jobs.model.SourceDelta;
import io.yuqing.jobs.model.SourceRow;
import io.yuqing.jobs.model.SubjectDelta;
import io.yuqing.jobs.model.WindowRow;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.item.Decoded;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithNonKeyedOperator;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.BroadcastOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;

/** Flink's operator harnesses, which are not public API, kept behind one class. */
public final class Harnesses {
    static final int MAX_PARALLELISM = 8;

    private Harnesses() {}

    public static KeyedBroadcastOperatorTestHarness<String, Item, ControlRecord, Item> analyse(
            AnalyseFunction function) throws Exception {
        return analyse(function, 1, 0);
    }

    /** One subtask of several. */
    public static KeyedBroadcastOperatorTestHarness<String, Item, ControlRecord, Item> analyse(
            AnalyseFunction function, int parallelism, int subtask) throws Exception {
        return new KeyedBroadcastOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(function, List.of(AnalyseFunction.TOPICS)),
                Item::identity,
                Types.STRING,
                MAX_PARALLELISM,
                parallelism,
                subtask);
    }

    public static KeyedOneInputStreamOperatorTestHarness<Integer, Item, Item> clusters(
            ClusterFunction function) throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(function), item -> ClusterFunction.ALL, Types.INT);
    }

    public static KeyedOneInputStreamOperatorTestHarness<String, Item, Counted> thread(
            ThreadFunction function) throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new ThreadOperator(function), item -> item.rootId, Types.STRING);
    }

    /** One subtask of several. */
    public static KeyedOneInputStreamOperatorTestHarness<String, Item, Counted> thread(
            ThreadFunction function, int parallelism, int subtask) throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new ThreadOperator(function),
                item -> item.rootId,
                Types.STRING,
                MAX_PARALLELISM,
                parallelism,
                subtask);
    }

    public static KeyedBroadcastOperatorTestHarness<String, SubjectDelta, Announcement, WindowRow>
            subject(SubjectFunction function) throws Exception {
        return subject(function, 1, 0);
    }

    /** One subtask of several. */
    public static KeyedBroadcastOperatorTestHarness<String, SubjectDelta, Announcement, WindowRow>
            subject(SubjectFunction function, int parallelism, int subtask) throws Exception {
        return new KeyedBroadcastOperatorTestHarness<>(
                new SubjectOperator(function),
                delta -> delta.subject,
                Types.STRING,
                MAX_PARALLELISM,
                parallelism,
                subtask);
    }

    public static KeyedBroadcastOperatorTestHarness<Integer, SourceDelta, ControlRecord, SourceRow>
            sources(SourceFunction function) throws Exception {
        return new KeyedBroadcastOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(function, List.of(SourceFunction.REGISTER)),
                delta -> SourceFunction.ALL,
                Types.INT,
                MAX_PARALLELISM,
                1,
                0);
    }

    public static BroadcastOperatorTestHarness<AlertRow, ControlRecord, AlertRow> names(
            NameAlerts function) throws Exception {
        return new BroadcastOperatorTestHarness<>(
                new CoBroadcastWithNonKeyedOperator<>(function, List.of(NameAlerts.TOPICS)),
                MAX_PARALLELISM,
                1,
                0);
    }

    public static OneInputStreamOperatorTestHarness<Decoded, Item> admit(AdmitFunction function)
            throws Exception {
        return new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(function));
    }

    /** A checkpoint as a running job takes it: operators are told before its barrier goes on. */
    public static OperatorSubtaskState checkpoint(
            AbstractStreamOperatorTestHarness<?> harness, long id) throws Exception {
        harness.prepareSnapshotPreBarrier(id);
        return harness.snapshot(id, id);
    }

    /** Entries of keyed state over all keys: nothing but this shows a leak. */
    public static int stateEntries(AbstractStreamOperatorTestHarness<?> harness) {
        return ((HeapKeyedStateBackend<?>) harness.getOperator().getKeyedStateBackend())
                .numKeyValueStateEntries();
    }

    public static KeyedOneInputStreamOperatorTestHarness<String, LedgerRow, LedgerRow> ledger()
            throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new LedgerFunction()), LedgerRow::key, Types.STRING);
    }
}
