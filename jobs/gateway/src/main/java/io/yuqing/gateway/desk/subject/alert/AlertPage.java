/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.alert;

import io.yuqing.gateway.desk.silence.AlertFacts;
import io.yuqing.gateway.desk.subject.meaning.OpinionsPart;
import io.yuqing.gateway.desk.subject.part.AlertCase;
import io.yuqing.gateway.desk.subject.part.AlertLine;
import io.yuqing.gateway.desk.subject.part.Fact;
import io.yuqing.gateway.desk.subject.part.Link;
import io.yuqing.gateway.desk.subject.part.ShareLine;
import io.yuqing.gateway.desk.subject.read.Answer;
import java.util.List;

/**
 * All that is known of an alert.
 *
 * @param facts by which it is held against silences
 * @param open whether anything of it is still to be told
 * @param range which items platforms, copies and opinions are about
 * @param routing where it belongs and who decided; empty if nothing is known
 * @param source how the source stands, of an alert of a source
 * @param history other alerts of the same subject
 * @param handling its case; null if the desk has no cases
 */
public record AlertPage(
        AlertCard card,
        AlertFacts facts,
        boolean open,
        Answer<List<Link>> topics,
        Answer<EvidencePart> evidence,
        Answer<List<StepLine>> steps,
        Answer<AlertCourse> course,
        String range,
        Answer<List<ShareLine>> platforms,
        Answer<String> copies,
        Answer<OpinionsPart> opinions,
        Answer<List<NoticeLine>> notices,
        String routing,
        Answer<List<AlertLine>> history,
        Answer<List<Fact>> source,
        AlertCase handling) {

    AlertPage with(AlertCase found) {
        return new AlertPage(
                card, facts, open, topics, evidence, steps, course, range, platforms, copies,
                opinions, notices, routing, history, source, found);
    }

    /** Whether it is about what people say; a source says nothing. */
    public boolean isOfItems() {
        return source == null;
    }
}
