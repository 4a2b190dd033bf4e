/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.log;

import io.yuqing.domain.rule.Coded;
import io.yuqing.domain.rule.Codes;
import java.util.Optional;

/** Where a case comes from. */
public enum OpenSource implements Coded {
    ALERT("预警"),
    SUPERIOR("上级交办"),
    LEADER("领导批示"),
    JOINT_MEETING("联席会议"),
    HOTLINE("热线"),
    DEPARTMENT("乡镇部门"),
    MEDIA("媒体"),
    OTHER("其他");

    private final String word;

    OpenSource(String word) {
        this.word = word;
    }

    /** The word on the wire and on pages. */
    @Override
    public String code() {
        return word;
    }

    public static Optional<OpenSource> find(String code) {
        return Codes.find(OpenSource.class, code);
    }
}
