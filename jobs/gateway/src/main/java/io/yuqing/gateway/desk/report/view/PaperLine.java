/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report.view;

import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.report.shelf.Paper;
import io.yuqing.report.shelf.State;
import java.time.Instant;

/**
 * A paper in the list.
 *
 * @param state in Chinese
 * @param grade {@code good} if it is signed, {@code bad} if it is void, else {@code open}
 * @param marks what whoever uses it must know, such as that its figures are in doubt
 */
public record PaperLine(
        String title, String page, String state, String grade, String made, String marks) {

    /** As it is seen at a time. */
    public static PaperLine of(Paper paper, Instant now) {
        String by = PaperWords.duty(paper.history().get(0).duty());
        return new PaperLine(
                paper.facts().title(),
                DeskLinks.report(paper.id()),
                paper.state().text(),
                grade(paper.state()),
                ShanghaiTime.shortMoment(Instant.ofEpochMilli(paper.madeAt()), now) + " " + by,
                PaperWords.marks(paper));
    }

    static String grade(State state) {
        return switch (state) {
            case SIGNED -> "good";
            case VOID, RETURNED -> "bad";
            case DRAFT, REVIEWED -> "open";
        };
    }
}
