/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.plan;

import java.io.Serializable;
import java.util.List;

/**
 * Whom alerts of a kind concern.
 *
 * @param departments names, at least one
 */
public record Route(AlertMatcher matcher, List<String> departments) implements Serializable {
    private static final long serialVersionUID = 1L;

    public Route {
        departments = List.copyOf(departments);
    }
}
