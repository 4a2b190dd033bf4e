/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import io.yuqing.domain.field.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule, topic, source or silence that cannot be used; the message is one sentence with the remedy
 * for each problem.
 */
public final class ControlException extends Exception {
    private static final long serialVersionUID = 1;

    private final ArrayList<String> problems;
    private final ArrayList<Finding> findings;

    public ControlException(String message) {
        super(message);
        problems = new ArrayList<>(List.of(message));
        findings = new ArrayList<>();
    }

    public ControlException(String message, Throwable cause) {
        super(message, cause);
        problems = new ArrayList<>(List.of(message));
        findings = new ArrayList<>();
    }

    public ControlException(List<String> problems) {
        this(problems, List.of());
    }

    private ControlException(List<String> problems, List<Finding> findings) {
        super(String.join(" ", problems));
        this.problems = new ArrayList<>(problems);
        this.findings = new ArrayList<>(findings);
    }

    /** Of the fields of one record. */
    public static ControlException of(List<Finding> findings) {
        return new ControlException(findings.stream().map(Finding::sentence).toList(), findings);
    }

    /** One sentence each. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** The same with path, value and remedy apart; empty if it is not about fields. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
