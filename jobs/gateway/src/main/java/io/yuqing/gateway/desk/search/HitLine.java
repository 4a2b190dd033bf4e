/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search;

import io.yuqing.domain.origin.SafeLink;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.search.find.Choices;
import io.yuqing.gateway.desk.search.find.Hit;
import io.yuqing.gateway.desk.search.find.ItemRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An item as the page lists it.
 *
 * @param sentiment its code, and {@code attitude} its word
 * @param copies how many say the same, these days; empty if it is the only one, or not known
 * @param title words of strangers; none if it has none
 * @param text the part in which the words stand
 * @param media what is read in its pictures, if the words stand there
 * @param link to the original, on its own site; empty if there is none to follow
 * @param thread the page of its thread
 */
public record HitLine(
        String time,
        String second,
        String platform,
        String kind,
        String sentiment,
        String attitude,
        String category,
        String copies,
        List<Piece> title,
        List<Piece> text,
        List<Piece> media,
        String link,
        String thread) {
    private static final int TITLE = 100;
    private static final int TEXT = 160;
    private static final int MEDIA = 100;

    static HitLine of(
            Hit hit, Marker marker, Choices choices, Map<String, Long> copies, Instant now) {
        ItemRow item = hit.row();
        Instant at = Instant.ofEpochMilli(item.at());
        List<Piece> media = marker.excerpt(item.media(), hit.words(), MEDIA);
        long alike = copies.getOrDefault(item.clusterId(), 1L);
        return new HitLine(
                ShanghaiTime.moment(at, now),
                SearchWords.second(at),
                choices.platform(item.platform()),
                SearchWords.of(SearchWords.KINDS, item.kind()),
                item.sentiment(),
                SearchWords.of(SearchWords.SENTIMENTS, item.sentiment()),
                SearchWords.of(SearchWords.CATEGORIES, item.category()),
                alike > 1 ? "同文 " + SearchWords.number(alike) + " 条" : "",
                marker.excerpt(item.headline(), hit.words(), TITLE),
                marker.excerpt(item.body(), hit.words(), TEXT),
                media.stream().anyMatch(Piece::marked) ? media : List.of(),
                SafeLink.of(item.url()),
                SearchAddress.thread(item.rootId()));
    }
}
