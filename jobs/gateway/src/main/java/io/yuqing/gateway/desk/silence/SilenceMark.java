/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.silence;

import io.yuqing.domain.delivery.plan.Silence;
import io.yuqing.domain.time.ShanghaiTime;
import java.time.Instant;

/**
 * That an alert is silenced, as lists say it.
 *
 * @param until 静默至 14:20; empty if it is not silenced
 * @param title which silence, why and whose; with words of staff
 */
public record SilenceMark(String until, String title) {
    static final SilenceMark NONE = new SilenceMark("", "");

    static SilenceMark of(Silence silence, Instant now) {
        return new SilenceMark(
                "静默至 " + end(silence, now),
                silence.by() + "：" + silence.because() + "（静默 " + silence.id() + "）");
    }

    /** 14:20, with its day if that is another. */
    public static String end(Silence silence, Instant now) {
        return ShanghaiTime.shortMoment(Instant.ofEpochMilli(silence.until()), now);
    }

    public boolean isThere() {
        return !until.isEmpty();
    }
}
