/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

/** Somebody is not let in; the message says in Chinese why, and what to do. */
final class LoginRefusal extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    private LoginRefusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** Does not say what of it is wrong. */
    static LoginRefusal wrong() {
        return new LoginRefusal(403, "账户名或密码不对，或账户已停用。连续输错 5 次后，15 分钟内不能从这里登录。");
    }

    static LoginRefusal tooMany(String sentence) {
        return new LoginRefusal(429, sentence);
    }

    /** Of HTTP. */
    int status() {
        return status;
    }
}
