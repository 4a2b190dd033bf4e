/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import java.util.ArrayList;
import java.util.List;

/** Checks the topics a job starts from. */
public final class StartTopics {
    private StartTopics() {}

    /** One sentence for each topic that cannot be used. */
    public static List<String> problemsOf(List<ControlRecord> topics) {
        List<String> problems = new ArrayList<>();
        TopicBook book = new TopicBook();
        for (ControlRecord topic : topics) {
            try {
                book.apply(TopicCodec.read(topic));
            } catch (ControlException e) {
                problems.add(e.getMessage());
            }
        }
        return problems;
    }
}
