/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.text;

import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.model.Item;
import io.yuqing.nlp.duplicate.ClusterIndex;
import io.yuqing.nlp.duplicate.Fingerprint;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Names the cluster of near-duplicates that an original belongs to. All originals meet in one task:
 * looking a text up takes nine keys, and a hop for each of them would cost more than the one task
 * can become short of. Counts do not depend on the answer, so they stay independent of the order of
 * arrival, which decides who was first. The first of each cluster goes to the second reading, too.
 */
public final class ClusterFunction extends KeyedProcessFunction<Integer, Item, Item> {
    /** The one key. */
    public static final Integer ALL = 0;

    private final Duration ttl;
    private transient StoreInState store;
    private transient ClusterIndex index;

    /** {@code ttl}: how long a text is remembered, in processing time. */
    public ClusterFunction(Duration ttl) {
        this.ttl = ttl;
    }

    @Override
    public void open(OpenContext context) {
        store =
                new StoreInState(
                        state("clusters", Types.LONG),
                        state("bands", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        index = new ClusterIndex(store);
    }

    @Override
    public void processElement(Item original, Context context, Collector<Item> out) {
        Fingerprint fingerprint = Fingerprint.decode(original.fingerprint);
        store.forget();
        if (!fingerprint.isEmpty()) {
            original.clusterId = ClusterIds.of(index.clusterOf(fingerprint));
        }
        original.fingerprint = new byte[0];
        // Of what nobody wrote himself there is no judgement, and so no reason for one.
        if (store.isFirst && !original.categoryReason.isEmpty()) {
            context.output(SideOutputs.DISTINCT_ORIGINALS, original);
        }
        out.collect(original);
    }

    private <T> MapState<Long, T> state(String name, TypeInformation<T> type) {
        MapStateDescriptor<Long, T> descriptor = new MapStateDescriptor<>(name, Types.LONG, type);
        descriptor.enableTimeToLive(
                StateTtlConfig.newBuilder(ttl).cleanupInRocksdbCompactFilter(1_000).build());
        return getRuntimeContext().getMapState(descriptor);
    }

    /** A new text is filed under the bands it was just looked up by: these are read once. */
    private static final class StoreInState implements ClusterIndex.Store {
        private final MapState<Long, Long> clusters;
        private final MapState<Long, byte[]> bands;
        private final Map<Long, byte[]> lookedUp = new HashMap<>();

        /** Whether the text looked up began a cluster of its own. */
        private boolean isFirst;

        StoreInState(MapState<Long, Long> clusters, MapState<Long, byte[]> bands) {
            this.clusters = clusters;
            this.bands = bands;
        }

        /** Another text comes. */
        void forget() {
            lookedUp.clear();
            isFirst = false;
        }

        @Override
        public Long clusterOf(long exactKey) {
            return get(clusters, exactKey);
        }

        @Override
        public void setCluster(long exactKey, long cluster) {
            isFirst = exactKey == cluster;
            put(clusters, exactKey, cluster);
        }

        @Override
        public byte[] filedUnder(long band) {
            if (!lookedUp.containsKey(band)) {
                lookedUp.put(band, get(bands, band));
            }
            return lookedUp.get(band);
        }

        @Override
        public void file(long band, byte[] fingerprints) {
            lookedUp.put(band, fingerprints);
            put(bands, band, fingerprints);
        }

        private static <T> T get(MapState<Long, T> state, long key) {
            try {
                return state.get(key);
            } catch (Exception e) {
                throw new IllegalStateException("reading the index of texts failed", e);
            }
        }

        private static <T> void put(MapState<Long, T> state, long key, T value) {
            try {
                state.put(key, value);
            } catch (Exception e) {
                throw new IllegalStateException("writing the index of texts failed", e);
            }
        }
    }
}
