/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search;

import io.javalin.http.Context;
import io.yuqing.gateway.desk.account.Right;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.page.Frame;
import io.yuqing.gateway.desk.page.Templates;
import io.yuqing.gateway.desk.search.find.Bounds;
import io.yuqing.gateway.desk.search.find.Filters;
import io.yuqing.gateway.desk.search.find.Finder;
import io.yuqing.gateway.desk.search.find.Progress;
import io.yuqing.gateway.desk.search.find.Search;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.gateway.desk.web.DeskPart;
import io.yuqing.gateway.desk.web.DeskPaths;
import io.yuqing.gateway.desk.web.PageAnswer;
import io.yuqing.nlp.TextSearch;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** Between a search and a topic of its words: how much the topic would have had. */
final class TopicOffers implements DeskPart {
    private static final int DAYS = 7;
    private static final Bounds BOUNDS = new Bounds(50_000, 1_000, Duration.ofSeconds(5));
    private static final int BAD_REQUEST = 400;
    private static final int AWAY = 503;

    private final Finder finder;
    private final Function<Viewer, Frame> frames;
    private final Clock clock;

    TopicOffers(Finder finder, Function<Viewer, Frame> frames, Clock clock) {
        this.finder = finder;
        this.frames = frames;
        this.clock = clock;
    }

    @Override
    public void addTo(DeskPaths paths) {
        paths.page(SearchAddress.TOPIC, Right.SET, this::page);
    }

    private void page(Context request, Viewer viewer) throws IOException {
        Instant now = clock.instant();
        SearchForm form = SearchForm.read(request::queryParam, now);
        Frame frame = frames.apply(viewer);
        if (form.search().isEmpty()) {
            String fault = form.faults().values().stream().findFirst().orElse("请先写要查的词。");
            PageAnswer.refusal(request, BAD_REQUEST, frame, fault);
            return;
        }
        try {
            Progress progress = lastDays(form.search().get().text(), now);
            TopicOffer offer =
                    new TopicOffer(
                            form.words(),
                            TopicOffer.nameOf(form.words()),
                            Outcome.ofDays(progress, DAYS, now),
                            SearchAddress.of(SearchAddress.PAGE, form),
                            !form.filters().equals(Filters.NONE));
            PageAnswer.html(
                    request,
                    Templates.print("search-topic.jte", Map.of("frame", frame, "offer", offer)));
        } catch (TablesException e) {
            PageAnswer.refusal(request, AWAY, frame, e.getMessage());
        }
    }

    private Progress lastDays(TextSearch text, Instant now) throws TablesException, IOException {
        Search search = new Search(text, Filters.NONE, now.minus(Duration.ofDays(DAYS)), now);
        return finder.find(search, search.newest(), BOUNDS, hit -> true);
    }
}
