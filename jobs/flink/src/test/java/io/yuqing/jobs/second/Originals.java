/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second;

import io.yuqing.wire.judgement.Original;

/** Originals as the analysis job writes them. */
final class Originals {
    static final long NOON = 1_772_424_000_000L;

    private Originals() {}

    static Original of(String id, String title, String text, String mediaText, String reason) {
        return new Original(
                id,
                "bbs",
                id,
                "06b1f0a2c4d8e97f",
                NOON,
                NOON,
                title,
                text,
                mediaText,
                new Original.Linear(
                        "publicity", "other", 0.4321f, reason, "neutral", 0.5f, true, "hanlp"));
    }

    static Original of(String id, String text) {
        return of(id, "", text, "", "模型判断：水");
    }
}
