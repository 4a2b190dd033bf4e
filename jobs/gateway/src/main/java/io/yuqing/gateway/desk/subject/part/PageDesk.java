/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.part;

import io.javalin.http.Context;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.page.Frame;
import io.yuqing.gateway.desk.page.Section;
import io.yuqing.gateway.desk.page.Templates;
import io.yuqing.gateway.desk.silence.Silences;
import io.yuqing.gateway.desk.silence.SilencesNow;
import io.yuqing.gateway.desk.subject.read.Readers;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.gateway.desk.web.PageAnswer;
import io.yuqing.gateway.desk.web.PageHandler;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What all pages of subjects are made with. */
public final class PageDesk {
    private static final String SHEET = "subject.css";

    /** A part that takes longer is given up, so that it does not hold up the others. */
    private static final int MOST_SECONDS = 5;

    private final Tables tables;
    private final OnDemand onDemand;
    private final Readers readers;
    private final Supplier<Silences> silences;
    private final StaticFiles files;
    private final Clock clock;

    public PageDesk(
            Tables tables,
            OnDemand onDemand,
            Supplier<Silences> silences,
            StaticFiles files,
            Clock clock) {
        this.tables = tables.within(MOST_SECONDS);
        this.onDemand = onDemand;
        this.readers = new Readers(onDemand);
        this.silences = silences;
        this.files = files;
        this.clock = clock;
    }

    public Tables tables() {
        return tables;
    }

    public Readers readers() {
        return readers;
    }

    /** As they stand now. */
    public SilencesNow silences() {
        return new SilencesNow(silences.get(), clock.instant());
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    public Clock clock() {
        return clock;
    }

    /** Asks when there is room. */
    public <T> T ask(OnDemand.Question<T> question) throws TablesException {
        return onDemand.ask(question);
    }

    /** The handler of a page that says in a sentence if the tables are away. */
    public PageHandler told(Section section, PageHandler handler) {
        return (request, viewer) -> {
            try {
                handler.handle(request, viewer);
            } catch (TablesException e) {
                String remedy = e.isAway() ? "请查看 ClickHouse 是否在运行，稍后刷新本页。" : "";
                refuse(request, viewer, section, 503, "暂时读不到", e.getMessage() + remedy);
            }
        };
    }

    /** Prints a page with a template that has the parameter {@code page}. */
    public void print(
            Context request,
            Viewer viewer,
            Section section,
            String title,
            String template,
            Object page) {
        print(request, viewer, section, title, template, Map.of("page", page));
    }

    /** Prints a page with a template that has such parameters. */
    public void print(
            Context request,
            Viewer viewer,
            Section section,
            String title,
            String template,
            Map<String, Object> models) {
        Map<String, Object> parameters = new LinkedHashMap<>(models);
        parameters.put("frame", Frame.of(title, section, viewer, files).with(SHEET));
        PageAnswer.html(request, Templates.print(template, parameters));
    }

    /** The same for a page of which a part is asked for again until it is there. */
    public void printFollowed(
            Context request,
            Viewer viewer,
            Section section,
            String title,
            String template,
            Object page) {
        Frame frame = Frame.of(title, section, viewer, files).with(SHEET).with("progress.js");
        PageAnswer.html(request, Templates.print(template, Map.of("page", page, "frame", frame)));
    }

    /** A page that says why there is nothing else on it. */
    public void refuse(
            Context request,
            Viewer viewer,
            Section section,
            int status,
            String title,
            String sentence) {
        PageAnswer.refusal(request, status, Frame.of(title, section, viewer, files), sentence);
    }
}
