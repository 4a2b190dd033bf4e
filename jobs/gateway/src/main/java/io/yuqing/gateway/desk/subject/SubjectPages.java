/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject;

import io.yuqing.gateway.desk.situation.Situation;
import io.yuqing.gateway.desk.subject.alert.AlertPages;
import io.yuqing.gateway.desk.subject.meaning.MeaningPages;
import io.yuqing.gateway.desk.subject.part.AlertCase;
import io.yuqing.gateway.desk.subject.part.PageDesk;
import io.yuqing.gateway.desk.subject.thread.ThreadPages;
import io.yuqing.gateway.desk.subject.topic.TopicPages;
import io.yuqing.gateway.desk.web.DeskPart;
import io.yuqing.gateway.desk.web.DeskPaths;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The pages of alerts, topics and threads. */
public final class SubjectPages implements DeskPart {
    private final List<DeskPart> parts;

    /**
     * @param situation as the first page has it
     * @param boardUrl the board of alerts, with places for ids; empty if there is none
     * @param cases of alerts
     */
    public SubjectPages(
            PageDesk desk,
            Supplier<Situation> situation,
            Optional<String> boardUrl,
            AlertCase.Finder cases) {
        this.parts =
                List.of(
                        new AlertPages(desk, boardUrl, cases),
                        new TopicPages(desk, situation),
                        new ThreadPages(desk),
                        new MeaningPages(desk));
    }

    @Override
    public void addTo(DeskPaths paths) {
        parts.forEach(part -> part.addTo(paths));
    }
}
