/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.period;

import io.yuqing.report.model.Missing;
import io.yuqing.report.model.Run;

/** What is known of the items of a time. A zero is written only where they are known. */
enum Knowledge {
    KNOWN("known", Missing.UNKNOWN),
    EXPIRED("expired", new Missing("已过保存期")),
    NOT_COLLECTED("not_collected", new Missing("未采集"));

    private final String code;
    private final Missing missing;

    Knowledge(String code, Missing missing) {
        this.code = code;
        this.missing = missing;
    }

    static Knowledge of(String code) {
        for (Knowledge each : values()) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        throw new IllegalArgumentException("No knowledge is called '" + code + "'.");
    }

    /** What stands in the place of a number. */
    Missing missing() {
        return missing;
    }

    /** A count of items as they are kept: gone with them. */
    Run ofItems(Run count) {
        return this == KNOWN ? count : missing;
    }

    /** A count of windows, which are kept for years. */
    Run ofWindows(Run count) {
        return this == NOT_COLLECTED ? missing : count;
    }
}
