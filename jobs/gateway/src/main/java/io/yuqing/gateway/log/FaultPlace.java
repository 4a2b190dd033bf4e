/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.log;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A fault that nobody thought of, as it may be logged: which one, and where. What its message
 * quotes may be a cell of a table, with somebody in it.
 */
public final class FaultPlace {
    private static final int FRAMES = 12;
    private static final int CAUSES = 4;

    private FaultPlace() {}

    /** The classes of the fault and its causes, each with the places it came from, a line each. */
    public static String of(Throwable fault) {
        StringBuilder text = new StringBuilder();
        Throwable each = fault;
        for (int i = 0; i < CAUSES && each != null; i++) {
            text.append(i == 0 ? "" : "\nCaused by: ").append(each.getClass().getName());
            text.append(
                    Arrays.stream(each.getStackTrace())
                            .limit(FRAMES)
                            .map(frame -> "\n\tat " + frame)
                            .collect(Collectors.joining()));
            each = each.getCause();
        }
        return text.toString();
    }
}
