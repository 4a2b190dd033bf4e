/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.view;

import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.cases.record.PublicAnswer;
import io.yuqing.domain.origin.SafeLink;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.PlatformWords;
import java.time.Instant;
import java.util.List;

/** An answer to the public. */
public record AnswerLine(String kind, String speaker, String at, List<Place> places) {
    /**
     * Where it was published.
     *
     * @param link empty if there is none to follow
     */
    public record Place(String name, String link, String at) {}

    static AnswerLine of(PublicAnswer answer, PlatformWords platforms, Instant now) {
        return new AnswerLine(
                answer.kind().code(),
                answer.speaker(),
                moment(answer.at(), now),
                answer.outlets().stream().map(outlet -> place(outlet, platforms, now)).toList());
    }

    private static Place place(Outlet outlet, PlatformWords platforms, Instant now) {
        return new Place(
                DetailWords.outlet(outlet, platforms),
                SafeLink.of(outlet.url()),
                moment(outlet.at(), now));
    }

    private static String moment(long at, Instant now) {
        return ShanghaiTime.shortMoment(Instant.ofEpochMilli(at), now);
    }
}
