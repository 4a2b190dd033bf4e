/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.plan;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.rule.Level;
import java.io.Serializable;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done how soon after an alert of some kind was raised.
 *
 * @param within counted from detection, which is when the alert first fired, by event time
 * @param task such as 发布权威信息
 * @param source where the time comes from, such as 国办发〔2016〕80号; empty if local
 */
public record Deadline(AlertMatcher matcher, Duration within, String task, String source)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The shortest of those that match: who keeps it keeps the others. */
    public static Optional<Deadline> shortest(
            List<Deadline> deadlines, AlertNews news, Level level) {
        return deadlines.stream()
                .filter(deadline -> deadline.matcher.matches(news, level))
                .min(Comparator.comparing(Deadline::within));
    }

    /** Epoch milliseconds. */
    public long until(AlertNews news) {
        return news.firedAt + within.toMillis();
    }
}
