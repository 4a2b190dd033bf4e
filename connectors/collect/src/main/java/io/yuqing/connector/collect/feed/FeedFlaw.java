/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.feed;

/** Why a document is no feed that can be read. */
enum FeedFlaw {
    EMPTY("the answer is empty", "返回的内容是空的"),
    WEB_PAGE("it is a web page, no feed", "是网页，不是订阅源（RSS、Atom、JSON Feed）；请在页面上查找订阅链接"),
    NO_FEED("it is neither RSS nor Atom nor JSON Feed", "不是 RSS、Atom 或 JSON Feed"),
    BROKEN_XML("it is no whole XML", "不是完整的 XML，可能没有传完"),
    BROKEN_JSON("it is no whole JSON", "不是完整的 JSON，可能没有传完"),
    OWN_ENTITIES(
            "it defines entities of its own (DTD), which can be used to attack a reader",
            "带有自定义实体（DTD），可能用于攻击，不予读取");

    private final String english;
    private final String chinese;

    FeedFlaw(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** For logs, a part of a sentence. */
    String english() {
        return english;
    }

    /** For staff, without a full stop. */
    String chinese() {
        return chinese;
    }
}
