/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.plan;

import java.io.Serializable;
import java.util.List;

/**
 * Who is told.
 *
 * @param name as people call it
 * @param channels names, at least one
 * @param quiet null: reachable day and night
 */
public record Department(String name, List<String> channels, QuietHours quiet)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public Department {
        channels = List.copyOf(channels);
    }
}
