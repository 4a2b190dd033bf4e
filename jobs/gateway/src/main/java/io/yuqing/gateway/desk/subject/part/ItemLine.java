/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.part;

import io.yuqing.domain.origin.SafeLink;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.Words;
import io.yuqing.gateway.desk.subject.read.ItemText;
import java.time.Instant;
import java.util.List;

/**
 * A post or comment, as it is cited.
 *
 * @param said words of strangers, masked
 * @param doubtful whether the machine is not sure of the attitude
 * @param link to the original; empty if there is none to follow
 */
public record ItemLine(
        String at,
        String platform,
        String kind,
        String attitude,
        String attitudeWord,
        boolean doubtful,
        String said,
        String link) {
    private static final int SHOWN = 160;

    public static ItemLine of(ItemText item, Instant now) {
        return new ItemLine(
                ShanghaiTime.shortMoment(Instant.ofEpochMilli(item.publishedAt()), now),
                item.platform(),
                Words.itemKind(item.kind()),
                item.sentiment(),
                Words.attitude(item.sentiment()),
                item.lowConfidence() == 1,
                cut(item.said()),
                SafeLink.of(item.url()));
    }

    public static List<ItemLine> of(List<ItemText> items, Instant now) {
        return items.stream().map(item -> of(item, now)).toList();
    }

    /** In one line that can be read at a glance; never in the middle of a character. */
    public static String cut(String said) {
        String line = said.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return "（无文字）";
        }
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
