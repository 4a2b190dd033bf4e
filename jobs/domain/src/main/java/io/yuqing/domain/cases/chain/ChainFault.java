/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.chain;

import java.util.Locale;

/**
 * The first row that is not what it was.
 *
 * @param seq of the row; 0 if it is no single one
 */
public record ChainFault(Kind kind, String caseId, long seq, String detail) {
    /** What was done to it. */
    public enum Kind {
        /** It has other content. */
        CHANGED,
        /** It is not there. */
        REMOVED,
        /** It stands in the place of another. */
        SWAPPED,
        /** It is there twice. */
        REPEATED,
        /** It was made up: the log knows nothing of it. */
        ADDED,
        /** A seal does not fit: it was changed, or a whole case or the end of one is missing. */
        SEAL_BROKEN
    }

    /** One sentence for logs. */
    public String sentence() {
        String where =
                kind == Kind.SEAL_BROKEN
                        ? "seal"
                        : seq == 0 ? "case " + caseId : "case " + caseId + " event " + seq;
        return "%s: %s; %s."
                .formatted(where, kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), detail);
    }
}
