/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import io.yuqing.domain.delivery.AlertNews;
import java.util.stream.Collectors;

/** What a notice calls the subject of an alert. Pure. */
public final class Subjects {
    private static final int LONGEST = 24;
    private static final int NAMED_TOPICS = 2;
    static final String THREAD = "thread";

    private Subjects() {}

    /**
     * A name that fits into a title. A thread is called by what it says, or, where that is not
     * told, by its topics or category.
     */
    static String name(AlertNews news, Detail detail) {
        return detail.quotes() ? name(news) : nameWithoutQuote(news);
    }

    /** The same without anything of what items say, for what outlives their texts. */
    public static String nameWithoutQuote(AlertNews news) {
        return news.subjectKind.equals(THREAD) ? about(news) : name(news);
    }

    private static String about(AlertNews news) {
        String matter =
                news.topicNames.isEmpty()
                        ? news.category
                        : news.topicNames.stream()
                                .limit(NAMED_TOPICS)
                                .collect(Collectors.joining("、"));
        return matter.isEmpty() ? "帖文" : shortened("帖文（" + matter + "）");
    }

    private static String name(AlertNews news) {
        if (!news.subjectName.isEmpty()) {
            return shortened(news.subjectName);
        }
        if (!news.subjectKind.equals(THREAD)) {
            return news.subjectId;
        }
        return news.items.stream()
                .map(item -> item.text.strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> shortened("「" + text + "」"))
                .orElse("帖文 " + news.subjectId);
    }

    /** What a thread says keeps its marks. */
    private static String shortened(String name) {
        return name.startsWith("「") && name.endsWith("」")
                ? "「" + headline(name.substring(1, name.length() - 1)) + "」"
                : headline(name);
    }

    private static String headline(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
