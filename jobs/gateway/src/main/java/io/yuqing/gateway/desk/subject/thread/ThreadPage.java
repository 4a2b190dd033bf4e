/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.thread;

import io.yuqing.gateway.desk.subject.meaning.OpinionsPart;
import io.yuqing.gateway.desk.subject.part.AlertLine;
import io.yuqing.gateway.desk.subject.part.CoursePart;
import io.yuqing.gateway.desk.subject.part.ItemLine;
import io.yuqing.gateway.desk.subject.part.Link;
import io.yuqing.gateway.desk.subject.part.ShareLine;
import io.yuqing.gateway.desk.subject.read.Answer;
import java.util.List;

/**
 * All that is known of a thread.
 *
 * @param name words of strangers, or why there are none
 * @param from where and when; empty if the original was not collected
 * @param link to the original; empty if there is none to follow
 * @param over whether what it says is not kept any more
 */
public record ThreadPage(
        String rootId,
        String name,
        String from,
        String link,
        boolean over,
        String search,
        Answer<List<Link>> topics,
        Answer<ThreadRouting> routing,
        Answer<CoursePart> course,
        Answer<List<ShareLine>> platforms,
        Answer<List<ShareLine>> towns,
        Answer<SpreadPart> spread,
        Answer<OpinionsPart> opinions,
        Answer<List<ItemLine>> latest,
        Answer<List<AlertLine>> alerts) {}
