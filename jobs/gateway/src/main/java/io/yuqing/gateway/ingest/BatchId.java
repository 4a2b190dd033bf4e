/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest;

import io.yuqing.wire.SourceRef;

/** Names of batches: later ones sort after earlier ones, and none is given twice. */
public final class BatchId {
    private BatchId() {}

    /** A new one, of a batch that came over HTTP. */
    public static String next(long nowMillis) {
        return SourceRef.ofRequest(nowMillis);
    }
}
