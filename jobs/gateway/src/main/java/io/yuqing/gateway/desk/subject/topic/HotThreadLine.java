/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.topic;

import io.yuqing.domain.origin.SafeLink;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.gateway.desk.page.Words;
import io.yuqing.gateway.desk.subject.part.ItemLine;
import java.time.Instant;
import java.util.List;

/**
 * A thread of a topic.
 *
 * @param name words of strangers, or why there are none
 * @param link to the original; empty if there is none to follow
 * @param from where and when; empty if the original was not collected
 */
public record HotThreadLine(
        String name,
        String page,
        String link,
        String from,
        String reposts,
        String comments,
        String negative,
        boolean alarming) {

    static List<HotThreadLine> of(List<HotThread> threads, Instant now) {
        return threads.stream().map(thread -> of(thread, now)).toList();
    }

    private static HotThreadLine of(HotThread thread, Instant now) {
        boolean known = thread.name() != null;
        return new HotThreadLine(
                name(thread),
                DeskLinks.thread(thread.rootId()),
                known ? SafeLink.of(thread.name().url()) : "",
                known
                        ? thread.name().platform()
                                + " "
                                + ShanghaiTime.shortMoment(
                                        Instant.ofEpochMilli(thread.name().publishedAt()), now)
                        : "",
                Words.number(thread.reposts()),
                Words.number(thread.comments()),
                Words.share(thread.negative(), thread.items()),
                Words.isAlarming(thread.negative(), thread.items()));
    }

    private static String name(HotThread thread) {
        if (thread.name() == null) {
            return "（原帖没有采到）";
        }
        return thread.name().said().isBlank()
                ? "（原文已过保存期，或没有文字）"
                : ItemLine.cut(thread.name().said());
    }
}
