/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.account;

import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine.Option;

/** The password of an account; never an argument, which all users of a machine can read. */
final class PasswordOption {
    private static final int LEAST = 12;
    private static final int MOST = 128;
    private static final int LEAST_DISTINCT = 6;

    @Option(names = "--password-stdin", description = "从标准输入读入一行作为密码，至少 12 个字符；不写则生成一个，只显示这一次。")
    private boolean typed;

    /** Whether somebody else knows it already, so that it need not be shown. */
    boolean isTyped() {
        return typed;
    }

    /**
     * A new one.
     *
     * @param name of the account
     * @throws ToolException if what was typed is too easily guessed
     */
    String password(Terminal terminal, String name) {
        if (!typed) {
            return MadePassword.random();
        }
        String password = line(terminal);
        int length = password.codePointCount(0, password.length());
        if (length < LEAST || length > MOST) {
            throw new ToolException(
                    "标准输入给出的密码有 %d 个字符；应为 %d 至 %d 个，也可去掉 --password-stdin，由本命令生成。"
                            .formatted(length, LEAST, MOST));
        }
        if (password.codePoints().distinct().count() < LEAST_DISTINCT || password.contains(name)) {
            throw new ToolException(
                    "标准输入给出的密码太容易猜到：不能含账户名，至少要有 %d 个不同的字符；也可去掉 --password-stdin，由本命令生成。"
                            .formatted(LEAST_DISTINCT));
        }
        return password;
    }

    private static String line(Terminal terminal) {
        try {
            String line = terminal.in().readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException("reading the password failed", e);
        }
    }
}
