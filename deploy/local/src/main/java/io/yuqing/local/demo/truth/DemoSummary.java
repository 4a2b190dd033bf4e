/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.truth;

/**
 * What a demo folder holds; also {@code truth/summary.json}. The first eight fields are those of
 * every stream folder with truth.
 *
 * @param cascades originals that must be counted
 * @param events reposts and comments that must be counted
 * @param reposts of these
 * @param comments of these
 * @param firstEvent the earliest of them, ISO-8601
 * @param lastEvent the latest of them
 * @param distinctAuthors behind them
 * @param eventsWithUnknownRoot always 0
 * @param duplicates lines with an id seen before, updates included
 * @param updates of these, originals with grown counters
 * @param malformed lines that must be rejected
 * @param beyondRetention items that are weeks too late
 * @param early reactions that arrive before their original
 * @param loudThread the first thread with one very busy voice; empty if the stream is too short for
 *     it
 * @param loudComments comments of that voice there
 */
public record DemoSummary(
        int cascades,
        int events,
        int reposts,
        int comments,
        String firstEvent,
        String lastEvent,
        int distinctAuthors,
        int eventsWithUnknownRoot,
        int duplicates,
        int updates,
        int malformed,
        int beyondRetention,
        int early,
        String loudThread,
        int loudComments) {}
