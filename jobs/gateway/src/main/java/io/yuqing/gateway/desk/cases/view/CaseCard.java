/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.view;

import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.UnitState;
import io.yuqing.domain.cases.record.UnitTask;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.cases.post.CasePost;
import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.gateway.desk.page.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A case in a list.
 *
 * @param title words of strangers, perhaps
 * @param post what the first post of its gravest alert says
 * @param units who leads, and who else has not signed; empty if nobody has it
 * @param left what is due first; empty if nothing is
 * @param ended when it ended; empty while it is open
 */
public record CaseCard(
        String page,
        String shortId,
        String title,
        CasePost post,
        String level,
        String levelText,
        String state,
        String units,
        Optional<TimeLeft> left,
        List<String> marks,
        String ended) {

    static CaseCard of(CaseRecord record, CasePost post, Instant now) {
        return new CaseCard(
                DeskLinks.caseOf(record.caseId),
                CaseIds.shortForm(record.caseId),
                record.title,
                post,
                record.level.code(),
                Words.level(record.level.code()),
                record.state().text(),
                units(record),
                record.isOpen() ? TimeLeft.of(record, now) : Optional.empty(),
                MarkWords.few(record),
                record.isOpen()
                        ? ""
                        : ShanghaiTime.shortMoment(Instant.ofEpochMilli(record.endedAt), now));
    }

    private static String units(CaseRecord record) {
        UnitTask lead = record.lead();
        String unsigned =
                record.parts()
                        .filter(part -> !part.lead() && part.state() == UnitState.ASSIGNED)
                        .map(UnitTask::unit)
                        .collect(Collectors.joining("、"));
        return (lead == null ? "" : lead.unit())
                + (unsigned.isEmpty() ? "" : "；协办 " + unsigned + " 未签收");
    }
}
