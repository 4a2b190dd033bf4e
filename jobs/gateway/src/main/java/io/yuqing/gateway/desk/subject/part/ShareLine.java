/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.part;

import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.Words;
import io.yuqing.gateway.desk.subject.read.PlatformShare;
import io.yuqing.gateway.desk.subject.read.TownShare;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What was said on a platform, or of a town.
 *
 * @param firstAt of a platform when it came; empty of a town
 * @param after how long after the first platform; empty for the first, and of a town
 */
public record ShareLine(
        String name,
        String firstAt,
        String after,
        String items,
        String negative,
        boolean alarming) {

    /**
     * @param shares in the order in which they came
     */
    public static List<ShareLine> ofPlatforms(List<PlatformShare> shares, Instant now) {
        long begin = shares.isEmpty() ? 0 : shares.get(0).firstAt();
        return shares.stream()
                .map(
                        share ->
                                new ShareLine(
                                        share.platform(),
                                        ShanghaiTime.shortMoment(
                                                Instant.ofEpochMilli(share.firstAt()), now),
                                        share.firstAt() == begin
                                                ? ""
                                                : ShanghaiTime.span(
                                                                Duration.ofMillis(
                                                                        share.firstAt() - begin))
                                                        + "后",
                                        Words.number(share.items()),
                                        Words.share(share.negative(), share.items()),
                                        Words.isAlarming(share.negative(), share.items())))
                .toList();
    }

    public static List<ShareLine> ofTowns(List<TownShare> shares) {
        return shares.stream()
                .map(
                        share ->
                                new ShareLine(
                                        share.town(),
                                        "",
                                        "",
                                        Words.number(share.items()),
                                        Words.share(share.negative(), share.items()),
                                        Words.isAlarming(share.negative(), share.items())))
                .toList();
    }
}
