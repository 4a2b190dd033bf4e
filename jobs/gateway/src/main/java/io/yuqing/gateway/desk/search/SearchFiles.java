/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.page.Frame;
import io.yuqing.gateway.desk.search.find.Bounds;
import io.yuqing.gateway.desk.search.find.Choices;
import io.yuqing.gateway.desk.search.find.ChoicesReader;
import io.yuqing.gateway.desk.search.find.Finder;
import io.yuqing.gateway.desk.search.find.Progress;
import io.yuqing.gateway.desk.search.find.Search;
import io.yuqing.gateway.desk.search.sheet.CsvSheet;
import io.yuqing.gateway.desk.search.sheet.Sheet;
import io.yuqing.gateway.desk.search.sheet.XlsxSheet;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.gateway.desk.web.DeskPart;
import io.yuqing.gateway.desk.web.DeskPaths;
import io.yuqing.gateway.desk.web.PageAnswer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** What is found, as a file that is sent while it is found. */
final class SearchFiles implements DeskPart {
    private static final int MOST_ROWS = 10_000;

    /** They take long, and others come by the same door. */
    private static final int MOST_AT_ONCE = 2;

    private static final Bounds BOUNDS = new Bounds(200_000, 200, Duration.ofSeconds(30));

    /** With the last question; then the connection of a reader is cut who takes nearly nothing. */
    private static final Duration MOST_TIME = BOUNDS.time().plusSeconds(20);

    private static final int BAD_REQUEST = 400;
    private static final int AWAY = 503;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm", Locale.ROOT);

    /** Begins a file. */
    interface Opener {
        Sheet open(OutputStream out) throws IOException;
    }

    private final Finder finder;
    private final ChoicesReader choices;
    private final Function<Viewer, Frame> frames;
    private final Clock clock;
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);

    SearchFiles(Finder finder, ChoicesReader choices, Function<Viewer, Frame> frames, Clock clock) {
        this.finder = finder;
        this.choices = choices;
        this.frames = frames;
        this.clock = clock;
    }

    @Override
    public void addTo(DeskPaths paths) {
        paths.page(
                SearchAddress.CSV,
                (request, viewer) ->
                        send(request, viewer, "csv", "text/csv; charset=utf-8", CsvSheet::new));
        paths.page(
                SearchAddress.XLSX,
                (request, viewer) ->
                        send(
                                request,
                                viewer,
                                "xlsx",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                out -> new XlsxSheet(out, "搜索", ItemCells.WIDTHS)));
    }

    private void send(Context request, Viewer viewer, String ending, String type, Opener opener) {
        Instant now = clock.instant();
        SearchForm form = SearchForm.read(request::queryParam, now);
        if (form.search().isEmpty()) {
            String fault = form.faults().values().stream().findFirst().orElse("请先写要查的词。");
            PageAnswer.refusal(request, BAD_REQUEST, frames.apply(viewer), fault);
            return;
        }
        if (!room.tryAcquire()) {
            PageAnswer.refusal(request, AWAY, frames.apply(viewer), "正在导出的人多，请稍后再试。");
            return;
        }
        SentSheet sheet =
                new SentSheet(
                        () -> {
                            head(request, ending, type, now);
                            return opener.open(request.res().getOutputStream());
                        });
        try (SendLimit limit = SendLimit.begin(request, MOST_TIME)) {
            Choices known = choices.read();
            Progress progress = find(form.search().get(), sheet, known);
            sheet.end(Outcome.ofFile(progress));
        } catch (TablesException e) {
            PageAnswer.refusal(request, AWAY, frames.apply(viewer), e.getMessage());
        } catch (IOException e) {
            // Whoever asked has left, and takes nothing any more.
        } finally {
            room.release();
        }
    }

    private Progress find(Search search, SentSheet sheet, Choices known)
            throws TablesException, IOException {
        return finder.find(
                search,
                search.newest(),
                BOUNDS,
                hit -> {
                    sheet.row(ItemCells.of(hit, known));
                    return sheet.rows() < MOST_ROWS;
                });
    }

    private static void head(Context request, String ending, String type, Instant now) {
        String stamp = STAMP.format(now.atZone(CountyTime.ZONE)) + '.' + ending;
        request.header("Cache-Control", "private, no-store")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"search-"
                                + stamp
                                + "\"; filename*=UTF-8''"
                                + URLEncoder.encode("舆情搜索-" + stamp, UTF_8))
                .contentType(type);
    }

    /** A file that is begun with its first row or its end, so that a refusal can come before. */
    private static final class SentSheet {
        /** What sends the head of the answer. */
        interface Beginning {
            Sheet begin() throws IOException;
        }

        private final Beginning beginning;
        private Sheet sheet;
        private int rows;

        SentSheet(Beginning beginning) {
            this.beginning = beginning;
        }

        int rows() {
            return rows;
        }

        void row(List<String> cells) throws IOException {
            begun().row(cells);
            rows++;
        }

        void end(String lastLine) throws IOException {
            if (!lastLine.isEmpty()) {
                begun().row(List.of(lastLine));
            }
            begun().end();
        }

        private Sheet begun() throws IOException {
            if (sheet == null) {
                sheet = beginning.begin();
                sheet.row(ItemCells.HEAD);
            }
            return sheet;
        }
    }
}
