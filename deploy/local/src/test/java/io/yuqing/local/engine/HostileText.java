/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine;

import java.util.List;

/** Texts that break out of a quoting that is not thought through. */
public final class HostileText {
    public static final List<String> ALL =
            List.of(
                    "",
                    "o'neil",
                    "\\' OR 1=1 -- ",
                    "a\\",
                    "a\\\\'b",
                    "tab\tnewline\nreturn\r",
                    "\\N",
                    "{x:String}",
                    "') ; DROP TABLE t; --",
                    "100% + 50&x=1#?",
                    "汉字 😀 end",
                    "/* open",
                    "-- comment");

    private HostileText() {}
}
