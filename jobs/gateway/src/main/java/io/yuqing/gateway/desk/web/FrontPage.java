/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import io.yuqing.gateway.desk.page.FirstPage;
import io.yuqing.gateway.desk.page.Pages;
import io.yuqing.gateway.desk.situation.Situation;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The first page, printed once for all who look at the same figures. Thread-safe. */
public final class FrontPage {
    private final Supplier<Situation> situation;
    private final Supplier<Optional<Instant>> kafkaAwaySince;
    private final Pages pages;
    private final Clock clock;
    private FirstPage last;
    private Printed printed;

    public FrontPage(
            Supplier<Situation> situation,
            Supplier<Optional<Instant>> kafkaAwaySince,
            Pages pages,
            Clock clock) {
        this.situation = situation;
        this.kafkaAwaySince = kafkaAwaySince;
        this.pages = pages;
        this.clock = clock;
    }

    /** As it is now. */
    synchronized Printed now() {
        FirstPage page = FirstPage.of(situation.get(), kafkaAwaySince.get(), clock.instant());
        if (!page.equals(last)) {
            byte[] json = pages.json(page);
            String tag = Printed.tag(json);
            printed = new Printed(pages.html(page, tag), json, tag);
            last = page;
        }
        return printed;
    }
}
