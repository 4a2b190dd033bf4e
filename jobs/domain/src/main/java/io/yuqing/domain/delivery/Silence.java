/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

import io.yuqing.domain.rule.Level;
import java.io.Serializable;

/**
 * No notices of some alerts for a while; what happens then is still counted, stored and shown. Red
 * alerts pass unless the silence names that level.
 *
 * @param because who decided it and why, for the record
 * @param from included, ms
 * @param until excluded, ms
 */
public record Silence(AlertMatcher matcher, long from, long until, String because)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    boolean holds(AlertStep step, long now) {
        boolean meant = step.level != Level.RED || matcher.names(Level.RED);
        return meant && now >= from && now < until && matcher.matches(step, step.level);
    }
}
