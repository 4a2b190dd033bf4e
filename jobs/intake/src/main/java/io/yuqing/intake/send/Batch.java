/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.send;

import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.wire.SourceRef;
import java.time.Instant;

/**
 * What is sent together, under one name that no other batch has: what became of it can be asked by
 * the name. Names of later batches sort behind those of earlier ones.
 */
public final class Batch {
    private final String name;

    private Batch(String name) {
        this.name = name;
    }

    /** Of a file that is sent now, or of what somebody typed. */
    public static Batch ofFile(Instant now) {
        return new Batch(SourceRef.ofFile(now.toEpochMilli()));
    }

    public String name() {
        return name;
    }

    /** The item as one of this batch. */
    public CollectedItem with(CollectedItem item) {
        return item.withJson(SourceRef.put(item.json(), name));
    }
}
