/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.chain;

import io.yuqing.domain.cases.log.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ends of all chains at one place of the log, in one number that fits into a daily notice: a
 * witness outside the tables.
 *
 * @param day that it closes, as 2026-07-01
 * @param offset of the entry that made it
 * @param hash in hex
 */
public record Seal(String day, long offset, String hash) {
    private static final int SHOWN = 16;

    /**
     * @param heads the last event of each case, by the id of the case
     */
    public static Seal of(String day, long offset, Map<String, Head> heads) {
        StringBuilder all = new StringBuilder(day).append('\n');
        new TreeMap<>(heads)
                .forEach(
                        (caseId, head) ->
                                all.append(caseId)
                                        .append(' ')
                                        .append(head.seq())
                                        .append(' ')
                                        .append(head.hash())
                                        .append('\n'));
        return new Seal(day, offset, Sha256.hex(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** As the daily notice prints it. */
    public String shown() {
        return hash.substring(0, SHOWN);
    }

    /** The end of one chain. */
    public record Head(long seq, String hash) {}
}
