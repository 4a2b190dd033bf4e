/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.event;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.event.CaseMark;

/**
 * What comes to an event: a step of one of its alerts, what a case says of one, or both. A plain
 * class, because it travels between operators.
 */
public final class EventStep {
    public String eventKey = "";

    /** Null: only the case has something to say. */
    public AlertNews news;

    /** Null: nothing is known of a case. */
    public CaseMark mark;

    public static EventStep of(String eventKey, AlertNews news, CaseMark mark) {
        EventStep step = new EventStep();
        step.eventKey = eventKey;
        step.news = news;
        step.mark = mark;
        return step;
    }
}
