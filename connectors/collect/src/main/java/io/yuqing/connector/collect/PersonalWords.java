/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect;

import java.util.Locale;
import java.util.regex.Pattern;

/** By which words the name of a column or field is one about a person. */
public final class PersonalWords {
    private static final Pattern WORDS =
            Pattern.compile(
                    "姓名|名字|来电人|诉求人|投诉人|举报人|反映人|联系人|联系方式|留言人|当事人|经办人|承办人|受理员|话务员|坐席|工号"
                            + "|电话|手机|号码|身份证|证件|住址|地址|邮箱|微信号|qq|性别|年龄|出生|民族|职业|头像|昵称|网名|粉丝|关注数"
                            + "|认证|会员|ip|属地|签名|用户|账号|作者|博主|发布人"
                            + "|user|nick|author|creator|screen_name|avatar|gender|phone|mobile|email|profile");

    private PersonalWords() {}

    /** Whether what is named so is better not read. */
    public static boolean isIn(String name) {
        return WORDS.matcher(name.toLowerCase(Locale.ROOT)).find();
    }
}
