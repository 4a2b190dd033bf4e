/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

/** The parts of the desk, as the head of each page lists them. */
public enum Section {
    FIRST("首页", "/"),
    ALERTS("预警", "/desk/alerts"),
    CASES("事项", "/desk/cases"),
    TOPICS("话题", "/desk/topics"),
    SEARCH("搜索", "/desk/search"),
    REPORTS("报告", "/desk/reports"),
    SETTINGS("设置", "/desk/settings");

    private final String word;
    private final String path;

    Section(String word, String path) {
        this.word = word;
        this.path = path;
    }

    public String word() {
        return word;
    }

    public String path() {
        return path;
    }
}
