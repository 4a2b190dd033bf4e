/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.text;

import io.yuqing.jobs.model.TopicRow;
import io.yuqing.wire.control.TopicSpec;

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
