/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.account;

import io.yuqing.tools.common.Terminal;

/** Shows a password that was made, once. */
final class ShownPassword {
    private ShownPassword() {}

    static void tell(Terminal terminal, PasswordOption option, String password) {
        if (!option.isTyped()) {
            terminal.out().println("密码，只显示这一次，连字符也是密码的一部分：");
            terminal.out().println(password);
        }
    }
}
