/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

import java.util.Locale;

/** Why a notice goes out at once or in a digest. */
public enum Handling {
    AT_ONCE("立即发送"),
    /** Another notice of the event went out shortly before. */
    GROUPED("同一事件合并"),
    /** A lower level, or an end that late items showed, is news but no alarm. */
    EASED("级别下降或更正，随汇总发送"),
    QUIET_HOURS("免打扰时段，结束后汇总"),
    /** It happened long ago: the job stood still, or history is played. */
    STALE("事发已久，随汇总发送"),
    /** The channel would soon take no more. */
    LIMIT_NEAR("接近发送频率上限，合并");

    private final String text;

    Handling(String text) {
        this.text = text;
    }

    /** The word in the table of deliveries. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public String text() {
        return text;
    }
}
