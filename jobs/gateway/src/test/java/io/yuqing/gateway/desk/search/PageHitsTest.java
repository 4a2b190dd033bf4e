/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.gateway.desk.search.find.End;
import io.yuqing.gateway.desk.search.find.Hit;
import io.yuqing.gateway.desk.search.find.ItemRow;
import io.yuqing.gateway.desk.search.find.Position;
import io.yuqing.gateway.desk.search.find.Progress;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageHitsTest {
    private static final Position REACHED = Position.before(Instant.ofEpochMilli(0));

    private long nanos;
    private final PageHits page = new PageHits(2, () -> nanos);

    @Test
    void shouldKeepAPageAndCountTheOthers() {
        for (int item = 5; item > 0; item--) {
            assertThat(page.take(hit(item))).isTrue();
        }
        Progress progress = new Progress(REACHED, 9, 5, End.ALL);

        assertThat(page.shown()).extracting(hit -> hit.row().id()).containsExactly("5", "4");
        assertThat(page.isCut(progress)).isTrue();
        assertThat(page.next(progress).id()).as("the next page begins behind it").isEqualTo("4");
    }

    @Test
    void shouldGoOnBehindAllThatWasLookedAtIfAllIsShown() {
        page.take(hit(1));
        Progress progress = new Progress(REACHED, 9, 1, End.LATE);

        assertThat(page.isCut(progress)).isFalse();
        assertThat(page.next(progress)).isEqualTo(REACHED);
    }

    @Test
    void shouldCountForAWhileOnlyAndFromWhenThePageWasFull() {
        nanos = PageHits.COUNTING.toNanos() * 3;
        page.take(hit(3));
        page.take(hit(2));
        nanos += PageHits.COUNTING.toNanos() - 1;
        assertThat(page.take(hit(1))).isTrue();

        nanos += 1;
        assertThat(page.take(hit(0))).isFalse();
    }

    private static Hit hit(long id) {
        return new Hit(
                new ItemRow(
                        Long.toString(id),
                        "original",
                        "",
                        id,
                        "bbs",
                        "",
                        "neutral",
                        "",
                        "",
                        "",
                        "停水",
                        ""),
                List.of("停水"));
    }
}
