/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.page.CasesPart;
import io.yuqing.gateway.desk.page.Pages;
import io.yuqing.gateway.desk.silence.Silences;
import io.yuqing.gateway.desk.situation.Situation;
import io.yuqing.gateway.desk.situation.SituationReader;
import io.yuqing.gateway.desk.table.Tables;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FrontPageTest {
    private final AtomicReference<Optional<Instant>> kafkaAwaySince =
            new AtomicReference<>(Optional.empty());

    /** Ten viewers are shown what was printed once. */
    @Test
    void shouldPrintAnewOnlyWhatIsNoLongerTheSame() throws IOException {
        FrontPage front = front();
        Printed first = front.news();
        assertThat(front.news()).isSameAs(first);
        assertThat(first.isKnown(first.tag())).isTrue();
        assertThat(first.isKnown("\"a\", W/" + first.tag())).isTrue();
        assertThat(first.isKnown(null)).isFalse();

        kafkaAwaySince.set(Optional.of(DeskTables.NOW));
        Printed news = front.news();
        assertThat(news.tag()).isNotEqualTo(first.tag());
        assertThat(news.isKnown(first.tag())).isFalse();
    }

    private FrontPage front() throws IOException {
        Clock clock = Clock.fixed(DeskTables.NOW, ZoneOffset.UTC);
        Situation unread =
                new SituationReader(
                                new Tables(DeskTables.settings("http://127.0.0.1:1", "none")),
                                clock,
                                () -> 0)
                        .situation();
        return new FrontPage(
                () -> unread,
                () -> Silences.UNKNOWN,
                kafkaAwaySince::get,
                now -> CasesPart.NONE,
                List::of,
                new Pages(StaticFiles.read()),
                clock);
    }
}
