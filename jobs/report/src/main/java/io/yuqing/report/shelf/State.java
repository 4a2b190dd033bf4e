/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.shelf;

/** How far a paper is. */
public enum State {
    DRAFT("草稿"),
    REVIEWED("已审核"),
    SIGNED("已签发"),
    RETURNED("已退回"),
    VOID("已作废");

    private final String text;

    State(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
