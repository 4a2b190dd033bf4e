/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule, topic, source or silence that cannot be used; the message is one sentence with the remedy
 * for each problem.
 */
public final class ControlException extends Exception {
    private static final long serialVersionUID = 1;

    private final ArrayList<String> problems;

    public ControlException(String message) {
        super(message);
        problems = new ArrayList<>(List.of(message));
    }

    public ControlException(String message, Throwable cause) {
        super(message, cause);
        problems = new ArrayList<>(List.of(message));
    }

    public ControlException(List<String> problems) {
        super(String.join(" ", problems));
        this.problems = new ArrayList<>(problems);
    }

    /** One sentence each. */
    public List<String> problems() {
        return List.copyOf(problems);
    }
}
