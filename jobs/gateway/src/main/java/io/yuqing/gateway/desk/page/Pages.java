/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.file.StaticFiles;
import java.util.Map;

/** Prints the first page. Thread-safe. */
public final class Pages {
    private final StaticFiles files;

    public Pages(StaticFiles files) {
        this.files = files;
    }

    /**
     * The whole page.
     *
     * @param tag of what changes in it, by which it asks for news
     */
    public byte[] html(FirstPage page, String tag, Viewer viewer) {
        Frame frame =
                Frame.of(page.title(), Section.FIRST, viewer, files)
                        .with("chart.js")
                        .with("desk.js");
        return Templates.print("first.jte", Map.of("page", page, "frame", frame, "tag", tag));
    }

    /** What changes in it, for a page that is open. */
    public byte[] json(FirstPage page) {
        return News.of(files, page.title())
                .text("day", page.day())
                .text("clock", page.clock())
                .text("heard", page.alerts().heard())
                .part("trust", "part/trust.jte", page.trust())
                .part("alerts", "part/alerts.jte", page.alerts())
                .part("cases", "part/cases.jte", page.cases())
                .part("notices", "part/notices.jte", page.notices())
                .part("today", "part/today.jte", page.today())
                .part("hot", "part/hot.jte", page.heat())
                .part("fresh", "part/fresh.jte", page.heat())
                .with("course", page.today().course())
                .json();
    }
}
