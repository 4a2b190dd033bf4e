/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.limit;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that strangers fill: it forgets what was not asked for longest. Not thread-safe. */
public final class NewestOnly<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;
    private static final int MOST = 10_000;

    public NewestOnly() {
        super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > MOST;
    }
}
