/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.field;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Fields that cannot be used; the message is one sentence with key, value and remedy for each. */
public final class FieldException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<Finding> findings;

    /** Of what is read as a whole. */
    public FieldException(String message) {
        super(message);
        findings = new ArrayList<>();
    }

    FieldException(List<Finding> findings) {
        super(findings.stream().map(Finding::sentence).collect(Collectors.joining(" ")));
        this.findings = new ArrayList<>(findings);
    }

    /** Empty if the whole is no fields at all. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
