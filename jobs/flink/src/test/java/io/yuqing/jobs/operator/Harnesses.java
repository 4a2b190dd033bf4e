/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.operator;

import io.yuqing.connector.kafka.Decoded;
import io.yuqing.jobs.control.ControlRecord;
import io.yuqing.jobs.model.AlertRow;
import io.yuqing.jobs.model.Announcement;
import io.yuqing.jobs.model.Counted;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.LedgerRow;
import io.yuqing.jobs.model.SourceDelta;
import io.yuqing.jobs.model.SourceRow;
import io.yuqing.jobs.model.SubjectDelta;
import io.yuqing.jobs.model.WindowRow;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
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
final class Harnesses {
    private static final int MAX_PARALLELISM = 8;

    private Harnesses() {}

    static KeyedBroadcastOperatorTestHarness<String, Item, ControlRecord, Item> analyse(
            AnalyseFunction function) throws Exception {
        return new KeyedBroadcastOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(function, List.of(AnalyseFunction.TOPICS)),
                Item::identity,
                Types.STRING,
                MAX_PARALLELISM,
                1,
                0);
    }

    static KeyedOneInputStreamOperatorTestHarness<Integer, Item, Item> clusters(
            ClusterFunction function) throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(function), item -> ClusterFunction.ALL, Types.INT);
    }

    static KeyedOneInputStreamOperatorTestHarness<String, Item, Counted> thread(
            ThreadFunction function) throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(function), item -> item.rootId, Types.STRING);
    }

    static KeyedBroadcastOperatorTestHarness<String, SubjectDelta, Announcement, WindowRow> subject(
            SubjectFunction function) throws Exception {
        return new KeyedBroadcastOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(
                        function, List.of(RulesInForce.STATE, KnownVolumes.STATE)),
                delta -> delta.subject,
                Types.STRING,
                MAX_PARALLELISM,
                1,
                0);
    }

    static KeyedBroadcastOperatorTestHarness<Integer, SourceDelta, ControlRecord, SourceRow>
            sources(SourceFunction function) throws Exception {
        return new KeyedBroadcastOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(function, List.of(SourceFunction.REGISTER)),
                delta -> SourceFunction.ALL,
                Types.INT,
                MAX_PARALLELISM,
                1,
                0);
    }

    static BroadcastOperatorTestHarness<AlertRow, ControlRecord, AlertRow> names(
            NameAlerts function) throws Exception {
        return new BroadcastOperatorTestHarness<>(
                new CoBroadcastWithNonKeyedOperator<>(function, List.of(NameAlerts.TOPICS)),
                MAX_PARALLELISM,
                1,
                0);
    }

    static OneInputStreamOperatorTestHarness<Decoded, Item> admit(AdmitFunction function)
            throws Exception {
        return new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(function));
    }

    /** Entries of keyed state over all keys: nothing but this shows a leak. */
    static int stateEntries(AbstractStreamOperatorTestHarness<?> harness) {
        return ((HeapKeyedStateBackend<?>) harness.getOperator().getKeyedStateBackend())
                .numKeyValueStateEntries();
    }

    static KeyedOneInputStreamOperatorTestHarness<String, LedgerRow, LedgerRow> ledger()
            throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new LedgerFunction()), LedgerRow::key, Types.STRING);
    }
}
