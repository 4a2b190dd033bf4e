/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.source;

import io.yuqing.domain.source.SourceHistory;
import io.yuqing.jobs.model.SourceRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;

/**
 * What the watch over sources remembers, as objects; written with each checkpoint. It is read at
 * each minute of event time, of which a replay of years has millions, and is small: some dozens of
 * sources, for which keyed state would be read back from its bytes each time. One task has it all.
 */
final class WatchMemory {
    /** What came from each place, by {@link Place#key}. */
    final Map<String, SourceHistory> histories = new TreeMap<>();

    /** The last row written of each source. */
    final Map<String, SourceRow> standings = new TreeMap<>();

    /** The alarms on each source. */
    final Map<String, StandingAlarms> alarms = new TreeMap<>();

    /** What is known of time; null before the watch has begun. */
    WatchTime time;

    private final ListState<Tuple2<String, byte[]>> storedHistories;
    private final ListState<Tuple2<String, SourceRow>> storedStandings;
    private final ListState<Tuple2<String, StandingAlarms>> storedAlarms;
    private final ListState<WatchTime> storedTime;

    /** As the last checkpoint has it. */
    WatchMemory(OperatorStateStore state) throws Exception {
        storedHistories =
                state.getListState(
                        named("histories", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        storedStandings = state.getListState(named("standings", Types.POJO(SourceRow.class)));
        storedAlarms = state.getListState(named("alarms", Types.POJO(StandingAlarms.class)));
        storedTime =
                state.getListState(new ListStateDescriptor<>("time", Types.POJO(WatchTime.class)));
        for (Tuple2<String, byte[]> entry : storedHistories.get()) {
            histories.put(entry.f0, SourceHistory.ofBytes(entry.f1));
        }
        for (Tuple2<String, SourceRow> entry : storedStandings.get()) {
            standings.put(entry.f0, entry.f1);
        }
        for (Tuple2<String, StandingAlarms> entry : storedAlarms.get()) {
            alarms.put(entry.f0, entry.f1);
        }
        for (WatchTime only : storedTime.get()) {
            time = only;
        }
    }

    /** Keeps it with the checkpoint. */
    void store() throws Exception {
        List<Tuple2<String, byte[]>> bytes = new ArrayList<>();
        histories.forEach((place, history) -> bytes.add(Tuple2.of(place, history.toBytes())));
        storedHistories.update(bytes);
        storedStandings.update(entries(standings));
        storedAlarms.update(entries(alarms));
        storedTime.update(time == null ? List.of() : List.of(time));
    }

    private static <T> ListStateDescriptor<Tuple2<String, T>> named(
            String name, TypeInformation<T> type) {
        return new ListStateDescriptor<>(name, Types.TUPLE(Types.STRING, type));
    }

    private static <T> List<Tuple2<String, T>> entries(Map<String, T> map) {
        List<Tuple2<String, T>> entries = new ArrayList<>();
        map.forEach((id, value) -> entries.add(Tuple2.of(id, value)));
        return entries;
    }
}
