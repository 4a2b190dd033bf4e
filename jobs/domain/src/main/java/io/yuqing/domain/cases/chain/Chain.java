/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.chain;

import io.yuqing.domain.cases.log.Sha256;
import io.yuqing.domain.cases.record.CaseEvent;
import java.nio.charset.StandardCharsets;

/** Links the events of a case, so that none can be changed, taken away or put elsewhere unseen. */
public final class Chain {
    /** What stands before the first event. */
    public static final String BEGIN = "";

    private final Canon canon;

    public Chain(Canon canon) {
        this.canon = canon;
    }

    /**
     * @param prev the hash of the event before
     */
    public CaseEvent link(String prev, CaseEvent event) {
        return event.linked(prev, hash(prev, event));
    }

    /** What its hash must be. */
    String hash(String prev, CaseEvent event) {
        return Sha256.hex(prev.getBytes(StandardCharsets.UTF_8), canon.of(event));
    }
}
