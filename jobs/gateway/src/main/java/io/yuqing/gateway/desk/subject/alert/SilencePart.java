/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.alert;

import io.yuqing.domain.delivery.plan.Silence;
import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.gateway.desk.silence.NextMorning;
import io.yuqing.gateway.desk.silence.SilenceMark;
import io.yuqing.gateway.desk.silence.SilencesNow;
import java.util.Optional;

/**
 * Whether people are told of an alert, and how to change that; never kept, as it ends by the clock.
 *
 * @param open whether there is anything left to be told
 * @param known whether silences were read
 * @param until when the silence ends; empty if none holds the alert
 * @param because why it is silenced, with words of staff
 * @param by whose duty that is, as staff wrote it
 * @param id of the silence
 * @param page of the silence
 * @param base its revision
 * @param morning when the next morning begins, as the form of a silence takes it
 * @param morningText the same as people say it
 */
public record SilencePart(
        boolean open,
        boolean known,
        String until,
        String because,
        String by,
        String id,
        String page,
        long base,
        String morning,
        String morningText) {

    static SilencePart of(AlertPage page, SilencesNow silences) {
        Optional<Silence> holding = silences.holding(page.facts());
        NextMorning morning = NextMorning.after(silences.now());
        return new SilencePart(
                page.open(),
                silences.areKnown(),
                holding.map(each -> SilenceMark.end(each, silences.now())).orElse(""),
                holding.map(Silence::because).orElse(""),
                holding.map(Silence::by).orElse(""),
                holding.map(Silence::id).orElse(""),
                holding.map(each -> DeskLinks.silenceSettings(each.id())).orElse(""),
                holding.map(Silence::revision).orElse(0L),
                morning.typed(),
                morning.said());
    }

    public boolean holds() {
        return !until.isEmpty();
    }
}
