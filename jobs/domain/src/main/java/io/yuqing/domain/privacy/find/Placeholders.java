/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.find;

/** What stands in a masked text where a person was. */
public final class Placeholders {
    public static final String MENTION = "@用户";

    /** In an address. */
    public static final String PERSON = "-";

    static final String USER = "用户";
    static final String PHONE = "〔电话〕";
    static final String ID_CARD = "〔身份证〕";
    static final String DOCUMENT = "〔证件〕";
    static final String PLATE = "〔车牌〕";
    static final String EMAIL = "〔邮箱〕";
    static final String ACCOUNT = "〔账号〕";

    private Placeholders() {}
}
