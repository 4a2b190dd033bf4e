/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.view;

import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.Via;

/** Who did something: an office, a duty, and the way on which it came. */
final class ByWords {
    private ByWords() {}

    /** 网宣办 值班员（值班台） */
    static String who(By by) {
        if (by.via() == Via.MACHINE) {
            return by.unit().isEmpty() ? "系统" : by.unit() + "（系统）";
        }
        String duty = by.duty() == null ? "" : " " + by.duty().code();
        return by.unit() + duty + "（" + way(by.via()) + "）";
    }

    /** 代水务局记录（电话）; empty if it is no hearsay. */
    static String hearsay(By by) {
        if (!by.isHearsay()) {
            return "";
        }
        String whom = by.onBehalf() == null ? "代录" : "代" + by.onBehalf() + "记录";
        return by.medium() == null ? whom : whom + "（" + by.medium().code() + "）";
    }

    private static String way(Via via) {
        return switch (via) {
            case DESK -> "值班台";
            case LINK -> "签收链接";
            case CLI -> "命令行";
            case DINGTALK -> "钉钉";
            case FEISHU -> "飞书";
            case MAIL -> "邮件";
            case MACHINE -> "系统";
        };
    }
}
