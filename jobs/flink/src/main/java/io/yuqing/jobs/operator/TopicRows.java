/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.operator;

import io.yuqing.jobs.control.TopicSpec;
import io.yuqing.jobs.model.TopicRow;

/** Topics as rows of the table that boards take names from. */
public final class TopicRows {
    private TopicRows() {}

    public static TopicRow of(TopicSpec topic) {
        TopicRow row = new TopicRow();
        row.topicId = topic.id();
        row.name = topic.definition().name();
        row.expression = topic.definition().expression();
        row.revision = topic.revision();
        row.deleted = topic.deleted();
        return row;
    }
}
