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
 * The ends of all chains that grew since the seal before, and that seal, in one number that fits
 * into a daily notice: a witness outside the tables.
 *
 * @param day that it closes, as 2026-07-01
 * @param offset of the entry that made it
 * @param prev the hash of the seal before; empty of the first
 * @param hash in hex
 */
public record Seal(String day, long offset, String prev, String hash) {
    /** What stands before the first one. */
    public static final Seal NONE = new Seal("", -1, "", "");

    private static final int SHOWN = 16;

    /**
     * @param heads the last event of each case that has one since the seal before, by case
     */
    public Seal next(String newDay, long newOffset, Map<String, Head> heads) {
        StringBuilder all = new StringBuilder(hash).append('\n').append(newDay).append('\n');
        new TreeMap<>(heads)
                .forEach(
                        (caseId, head) ->
                                all.append(caseId)
                                        .append(' ')
                                        .append(head.seq())
                                        .append(' ')
                                        .append(head.hash())
                                        .append('\n'));
        String newHash = Sha256.hex(all.toString().getBytes(StandardCharsets.UTF_8));
        return new Seal(newDay, newOffset, hash, newHash);
    }

    /** As the daily notice prints it. */
    public String shown() {
        return hash.substring(0, SHOWN);
    }

    /** The end of one chain. */
    public record Head(long seq, String hash) {}
}
