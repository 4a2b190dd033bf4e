/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.page.CasesPart;
import io.yuqing.gateway.desk.page.FirstPage;
import io.yuqing.gateway.desk.page.Pages;
import io.yuqing.gateway.desk.silence.Silences;
import io.yuqing.gateway.desk.situation.Situation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The first page; its news are printed once for all who look at the same figures. Thread-safe. */
public final class FrontPage {
    private final Supplier<Situation> situation;
    private final Supplier<Silences> silences;
    private final Supplier<Optional<Instant>> kafkaAwaySince;
    private final Function<Instant, CasesPart> cases;
    private final Supplier<List<String>> undone;
    private final Pages pages;
    private final Clock clock;
    private FirstPage last;
    private Printed printed;

    /**
     * @param cases how they stand at a time
     * @param undone what should have gone by itself and did not
     */
    public FrontPage(
            Supplier<Situation> situation,
            Supplier<Silences> silences,
            Supplier<Optional<Instant>> kafkaAwaySince,
            Function<Instant, CasesPart> cases,
            Supplier<List<String>> undone,
            Pages pages,
            Clock clock) {
        this.situation = situation;
        this.silences = silences;
        this.kafkaAwaySince = kafkaAwaySince;
        this.cases = cases;
        this.undone = undone;
        this.pages = pages;
        this.clock = clock;
    }

    /** What changes in it, as it is now. */
    synchronized Printed news() {
        Instant now = clock.instant();
        FirstPage page =
                FirstPage.of(
                                situation.get(),
                                silences.get(),
                                kafkaAwaySince.get(),
                                cases.apply(now),
                                now)
                        .without(undone.get());
        if (!page.equals(last)) {
            printed = Printed.of(pages.json(page));
            last = page;
        }
        return printed;
    }

    /** The whole page for one viewer. */
    synchronized Printed whole(Viewer viewer) {
        String tag = news().tag();
        return Printed.of(pages.html(last, tag, viewer));
    }
}
