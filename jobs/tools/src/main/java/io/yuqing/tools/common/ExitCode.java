/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common;

/** What the exit code of every command says; scripts rely on it. */
public final class ExitCode {
    /** Done, or the answer is yes. */
    public static final int YES = 0;

    /**
     * Done, but the answer is no: a fault in a file, a check that does not hold, a change undone.
     */
    public static final int NO = 1;

    /** The question could not be asked: usage, configuration, file or server. */
    public static final int COULD_NOT_ASK = 2;

    private ExitCode() {}

    public static int of(boolean answer) {
        return answer ? YES : NO;
    }
}
