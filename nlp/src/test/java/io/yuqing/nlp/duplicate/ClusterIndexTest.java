/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.nlp.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterIndexTest {
    private static final String NOTICE = "因城南水厂设备检修，本周三上午八点至下午六点，云汀街道部分小区将停水，请居民提前储水。";

    private final InMemory store = new InMemory();
    private final ClusterIndex index = new ClusterIndex(store);

    @Test
    void theFirstTextNamesTheClusterAndCopiesJoinIt() {
        Fingerprint first = of(NOTICE);
        assertThat(index.clusterOf(first)).isEqualTo(first.exactKey());
        assertThat(index.clusterOf(of("转发：" + NOTICE))).isEqualTo(first.exactKey());
        assertThat(index.clusterOf(of("转发：" + NOTICE))).isEqualTo(first.exactKey());
    }

    @Test
    void onlyTheFirstOfAClusterIsFiledUnderBands() {
        index.clusterOf(of(NOTICE));
        int filed = store.bytes();
        index.clusterOf(of("转发：" + NOTICE));
        assertThat(store.bytes()).isEqualTo(filed);
        assertThat(filed).isEqualTo(Fingerprint.BANDS * Fingerprint.MAX_BYTES);
    }

    @Test
    void aShortTextIsFiledByItsKeyOnly() {
        Fingerprint angry = of("太过分了");
        assertThat(index.clusterOf(angry)).isEqualTo(angry.exactKey());
        assertThat(store.bytes()).isZero();
    }

    @Test
    void aBandThatManyTextsShareStopsGrowing() {
        Fingerprint some = of(NOTICE);
        byte[] full = new byte[ClusterIndex.BAND_LIMIT * Fingerprint.MAX_BYTES];
        for (int i = 0; i < Fingerprint.BANDS; i++) {
            store.file(some.band(i), full);
        }
        assertThat(index.clusterOf(some)).isEqualTo(some.exactKey());
        assertThat(store.bytes()).isEqualTo(Fingerprint.BANDS * full.length);
    }

    private static Fingerprint of(String text) {
        return Fingerprinter.of(Normalizer.normalize(null, text));
    }

    private static final class InMemory implements ClusterIndex.Store {
        private final Map<Long, Long> clusters = new HashMap<>();
        private final Map<Long, byte[]> bands = new HashMap<>();

        int bytes() {
            return bands.values().stream().mapToInt(filed -> filed.length).sum();
        }

        @Override
        public Long clusterOf(long exactKey) {
            return clusters.get(exactKey);
        }

        @Override
        public void setCluster(long exactKey, long cluster) {
            clusters.put(exactKey, cluster);
        }

        @Override
        public byte[] filedUnder(long band) {
            return bands.get(band);
        }

        @Override
        public void file(long band, byte[] fingerprints) {
            bands.put(band, fingerprints);
        }
    }
}
