/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

import io.yuqing.gateway.desk.account.Theme;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.page.Templates;
import java.util.Map;

/**
 * The page on which people log in.
 *
 * @param name as it was typed, so that it need not be typed again
 * @param next where to go on
 * @param fault why somebody was not let in; empty if nobody tried
 * @param note what else is to be said, such as that there is no account yet; empty if nothing
 * @param open whether it is of use to try
 */
public record LoginPage(String name, String next, String fault, String note, boolean open) {
    private static final String NONE_YET =
            "还没有账户。请在装有本系统的机器上新建第一个：./yuqing account add 值班一 --duty 管理员";
    private static final String NOT_THERE =
            "单点登录没有对应的值班台账户，或账户已停用：请管理员用 ./yuqing account add 新建同名的账户。";

    static LoginPage ready(String next) {
        return new LoginPage("", next, "", "", true);
    }

    static LoginPage withoutAccounts(String next) {
        return new LoginPage("", next, "", NONE_YET, false);
    }

    static LoginPage notThere(String next) {
        return new LoginPage("", next, "", NOT_THERE, false);
    }

    static LoginPage away(String next, String why) {
        return new LoginPage("", next, "", why, false);
    }

    LoginPage refused(String typed, String why) {
        return new LoginPage(typed, next, why, note, open);
    }

    byte[] html(StaticFiles files, Theme theme) {
        return Templates.print("login.jte", Map.of("page", this, "files", files, "theme", theme));
    }
}
