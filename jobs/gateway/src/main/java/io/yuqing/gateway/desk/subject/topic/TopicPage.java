/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.topic;

import io.yuqing.gateway.desk.subject.meaning.OpinionsPart;
import io.yuqing.gateway.desk.subject.part.AlertLine;
import io.yuqing.gateway.desk.subject.part.CoursePart;
import io.yuqing.gateway.desk.subject.part.ItemLine;
import io.yuqing.gateway.desk.subject.part.ShareLine;
import io.yuqing.gateway.desk.subject.read.Answer;
import java.util.List;

/**
 * All that is known of a topic.
 *
 * @param deleted whether it is not watched any more
 * @param first its first original of the last seven days; empty if there is none
 */
public record TopicPage(
        String topicId,
        String name,
        String expression,
        boolean deleted,
        String settings,
        String search,
        Answer<CoursePart> course,
        Answer<List<ItemLine>> first,
        Answer<List<ShareLine>> platforms,
        Answer<List<ShareLine>> towns,
        Answer<List<HotThreadLine>> threads,
        Answer<OpinionsPart> opinions,
        Answer<List<ItemLine>> latest,
        Answer<List<AlertLine>> alerts) {

    /** Whether nothing was found by its words, as far as the tables remember. */
    public boolean isSilent() {
        return course.isKnown() && course.value().since().isEmpty();
    }
}
