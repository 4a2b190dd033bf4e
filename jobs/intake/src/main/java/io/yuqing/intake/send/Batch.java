/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.send;

import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.wire.SourceRef;
import java.security.SecureRandom;
import java.time.Instant;

/**
 * What is sent together, under one name that no other batch has: what became of it can be asked by
 * the name. Names of later batches sort behind those of earlier ones.
 */
public final class Batch {
    private static final int RADIX = 36;
    private static final int RANDOM_SIGNS = 5;

    private final String name;

    private Batch(String name) {
        this.name = name;
    }

    /** Of a file that is sent now, or of what somebody typed. */
    public static Batch ofFile(Instant now) {
        return named('f', now);
    }

    private static Batch named(char way, Instant now) {
        SecureRandom random = new SecureRandom();
        StringBuilder name = new StringBuilder().append(way);
        name.append(Long.toString(now.toEpochMilli(), RADIX));
        for (int i = 0; i < RANDOM_SIGNS; i++) {
            name.append(Character.forDigit(random.nextInt(RADIX), RADIX));
        }
        return new Batch(name.toString());
    }

    public String name() {
        return name;
    }

    /** The item as one of this batch. */
    public CollectedItem with(CollectedItem item) {
        return item.withJson(SourceRef.put(item.json(), name));
    }
}
