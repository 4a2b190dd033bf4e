/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.duplicate;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Finds the cluster of a text among those seen before: the cluster of the same text, else of the
 * most similar near-duplicate, else a new one. A cluster is named by the {@link
 * Fingerprint#exactKey()} of its first text, and only that text is compared with: a chain of small
 * changes does not drift into one cluster. Of two that are equally similar the one found first
 * counts.
 *
 * <p>Not thread-safe.
 */
public final class ClusterIndex {

    /** Two maps, kept by the caller; what is missing is null. */
    public interface Store {
        Long clusterOf(long exactKey);

        void setCluster(long exactKey, long cluster);

        byte[] filedUnder(long band);

        void file(long band, byte[] fingerprints);
    }

    /** Texts filed under one band key; more would only be chance, or the same phrase in all. */
    static final int BAND_LIMIT = 8;

    private final Store store;

    public ClusterIndex(Store store) {
        this.store = store;
    }

    /**
     * @param text not empty
     * @return the cluster it belongs to, which is its own key if it is the first
     */
    public long clusterOf(Fingerprint text) {
        Long known = store.clusterOf(text.exactKey());
        if (known != null) {
            return known;
        }
        Fingerprint first = text.hasBands() ? mostSimilar(text) : null;
        long cluster = first == null ? text.exactKey() : first.exactKey();
        store.setCluster(text.exactKey(), cluster);
        if (first == null && text.hasBands()) {
            file(text);
        }
        return cluster;
    }

    private Fingerprint mostSimilar(Fingerprint text) {
        Fingerprint best = null;
        double most = Math.nextDown(Fingerprint.THRESHOLD);
        for (int i = 0; i < Fingerprint.BANDS; i++) {
            byte[] filed = store.filedUnder(text.band(i));
            for (int at = 0; filed != null && at < filed.length; at += Fingerprint.MAX_BYTES) {
                Fingerprint other =
                        Fingerprint.decode(
                                Arrays.copyOfRange(filed, at, at + Fingerprint.MAX_BYTES));
                double similarity = text.similarity(other);
                if (similarity > most) {
                    most = similarity;
                    best = other;
                }
            }
        }
        return best;
    }

    private void file(Fingerprint text) {
        byte[] own = text.encode();
        for (int i = 0; i < Fingerprint.BANDS; i++) {
            byte[] filed = store.filedUnder(text.band(i));
            if (filed == null) {
                store.file(text.band(i), own);
            } else if (filed.length < BAND_LIMIT * Fingerprint.MAX_BYTES) {
                store.file(
                        text.band(i),
                        ByteBuffer.allocate(filed.length + own.length).put(filed).put(own).array());
            }
        }
    }
}
