/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search;

import io.javalin.http.Context;
import io.yuqing.gateway.desk.account.Right;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.page.Frame;
import io.yuqing.gateway.desk.page.Section;
import io.yuqing.gateway.desk.page.Templates;
import io.yuqing.gateway.desk.search.find.Bounds;
import io.yuqing.gateway.desk.search.find.Choices;
import io.yuqing.gateway.desk.search.find.ChoicesReader;
import io.yuqing.gateway.desk.search.find.Copies;
import io.yuqing.gateway.desk.search.find.Finder;
import io.yuqing.gateway.desk.search.find.Hit;
import io.yuqing.gateway.desk.search.find.Position;
import io.yuqing.gateway.desk.search.find.Progress;
import io.yuqing.gateway.desk.search.find.Search;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.gateway.desk.web.DeskPart;
import io.yuqing.gateway.desk.web.DeskPaths;
import io.yuqing.gateway.desk.web.PageAnswer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The search, its files, and the way from it to a topic. */
public final class SearchPart implements DeskPart {
    private static final int HITS = 50;
    private static final Bounds OF_PAGE = new Bounds(20_000, 1_000, Duration.ofSeconds(3));
    private static final int BAD_REQUEST = 400;
    private static final int AWAY = 503;

    private final Finder finder;
    private final Copies copies;
    private final ChoicesReader choices;
    private final StaticFiles files;
    private final Clock clock;
    private final LongSupplier nanoClock;

    public SearchPart(
            Tables tables,
            OnDemand onDemand,
            StaticFiles files,
            Clock clock,
            LongSupplier nanoClock) {
        this.finder = new Finder(tables, onDemand, nanoClock);
        this.copies = new Copies(tables, onDemand);
        this.choices = new ChoicesReader(tables, onDemand, clock);
        this.files = files;
        this.clock = clock;
        this.nanoClock = nanoClock;
    }

    @Override
    public void addTo(DeskPaths paths) {
        paths.page(SearchAddress.PAGE, this::page);
        new SearchFiles(finder, choices, this::frame, clock).addTo(paths);
        new TopicOffers(finder, this::frame, clock).addTo(paths);
    }

    private Frame frame(Viewer viewer) {
        return Frame.of("搜索", Section.SEARCH, viewer, files).with("search.css");
    }

    private void page(Context request, Viewer viewer) throws IOException {
        Instant now = clock.instant();
        SearchForm form = SearchForm.read(request::queryParam, now);
        Frame frame = frame(viewer);
        try {
            Choices known = choices.read();
            SearchPage page =
                    form.search().isEmpty()
                            ? SearchPage.unasked(form, known)
                            : found(request, form, form.search().get(), known, viewer, now);
            request.status(form.faults().isEmpty() ? 200 : BAD_REQUEST);
            PageAnswer.html(
                    request, Templates.print("search.jte", Map.of("frame", frame, "page", page)));
        } catch (TablesException e) {
            PageAnswer.refusal(request, AWAY, frame, e.getMessage());
        }
    }

    private SearchPage found(
            Context request,
            SearchForm form,
            Search search,
            Choices known,
            Viewer viewer,
            Instant now)
            throws TablesException, IOException {
        Optional<Position> given =
                Optional.ofNullable(request.queryParam("before")).flatMap(Position::read);
        long before = given.isPresent() ? number(request.queryParam("found")) : 0;
        PageHits page = new PageHits(HITS, nanoClock);
        Progress progress = finder.find(search, given.orElse(search.newest()), OF_PAGE, page);
        List<Hit> hits = page.shown();
        Map<String, Long> alike = copies.of(hits);
        Marker marker = new Marker(search.text().terms());
        long listed = before + hits.size();
        return new SearchPage(
                form,
                known,
                hits.stream().map(hit -> HitLine.of(hit, marker, known, alike, now)).toList(),
                Outcome.of(progress, before, hits.size(), now),
                progress.isWhole() && !page.isCut(progress)
                        ? ""
                        : SearchAddress.further(form, page.next(progress), listed),
                page.isCut(progress) ? "更早的" : "继续向前查",
                listed == 0 ? "" : SearchAddress.of(SearchAddress.CSV, form),
                listed == 0 ? "" : SearchAddress.of(SearchAddress.XLSX, form),
                viewer.may(Right.SET) ? SearchAddress.of(SearchAddress.TOPIC, form) : "");
    }

    private static long number(String text) {
        return text != null && text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }
}
