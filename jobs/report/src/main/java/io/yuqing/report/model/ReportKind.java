/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.model;

/** The papers that an office writes. */
public enum ReportKind {
    DAILY("daily", "网络舆情日志"),
    WEEKLY("weekly", "网络舆情周报"),
    BULLETIN("bulletin", "网络舆情办理情况通报"),
    TOPIC("topic", "网络舆情专报"),
    THREAD("thread", "网络舆情专报"),
    ALERT("alert", "网络舆情专报"),
    CASE("case", "网络舆情专报");

    private final String code;
    private final String text;

    ReportKind(String code, String text) {
        this.code = code;
        this.text = text;
    }

    /** As commands and files say it. */
    public String code() {
        return code;
    }

    /** As the head of the paper says it. */
    public String text() {
        return text;
    }
}
