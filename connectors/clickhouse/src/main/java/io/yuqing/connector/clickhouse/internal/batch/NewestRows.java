/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.batch;

import io.yuqing.connector.clickhouse.KeyOf;
import io.yuqing.connector.clickhouse.VersionOf;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which place of a batch holds the newest version of each key. */
public final class NewestRows<T> {

    /** The key is new to the batch. */
    static final int NONE = -1;

    /** The batch holds a higher version already: the row need not be encoded. */
    static final int STALE = -2;

    private final KeyOf<? super T> keyOf;
    private final VersionOf<? super T> versionOf;
    private final Map<Object, Integer> placeOf = new HashMap<>();
    private long[] versions = new long[64];

    public NewestRows(KeyOf<? super T> keyOf, VersionOf<? super T> versionOf) {
        this.keyOf = keyOf;
        this.versionOf = versionOf;
    }

    /**
     * Finds the place of the other version of a row.
     *
     * @param place where the row would go
     * @return {@link #NONE}, {@link #STALE}, or the place of the row it supersedes. Of equal
     *     versions the later row wins, as in a ReplacingMergeTree.
     */
    int place(T row, int place) {
        Object key = keyOf.keyOf(row);
        long version = versionOf.versionOf(row);
        Integer older = placeOf.get(key);
        if (older != null && Long.compareUnsigned(versions[older], version) > 0) {
            return STALE;
        }
        if (place >= versions.length) {
            versions = Arrays.copyOf(versions, Math.max(place + 1, versions.length * 2));
        }
        versions[place] = version;
        placeOf.put(key, place);
        return older == null ? NONE : older;
    }

    void clear() {
        placeOf.clear();
    }
}
