/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report;

import io.yuqing.gateway.config.DeskSettings;
import io.yuqing.gateway.config.report.ReportsSettings;
import io.yuqing.gateway.desk.DeskForms;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.page.CasesPart;
import io.yuqing.gateway.desk.page.Pages;
import io.yuqing.gateway.desk.silence.Silences;
import io.yuqing.gateway.desk.situation.SituationReader;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.web.DeskDoor;
import io.yuqing.gateway.desk.web.DeskRoutes;
import io.yuqing.gateway.desk.web.FrontPage;
import io.yuqing.gateway.http.OpenGateway;
import io.yuqing.wire.account.Duty;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A gateway with the pages of papers, and people of several duties who use them. */
final class OpenReports implements AutoCloseable {
    final AtomicReference<Viewer> viewer =
            new AtomicReference<>(new Viewer("值班三", Duty.WATCH, "token"));
    private final Reports reports;
    private final OpenGateway gateway;
    private final DeskForms forms;

    OpenReports(Optional<ReportsSettings> settings, DeskSettings desk, Clock clock)
            throws IOException {
        reports = Reports.open(settings, clock);
        StaticFiles files = StaticFiles.read();
        Tables tables = new Tables(desk);
        SituationReader reader = new SituationReader(tables, clock, System::nanoTime);
        DeskRoutes routes =
                new DeskRoutes(
                        DeskDoor.ofThisMachine("127.0.0.1"),
                        request -> Optional.of(viewer.get()),
                        new FrontPage(
                                reader::situation,
                                () -> Silences.UNKNOWN,
                                Optional::empty,
                                now -> CasesPart.NONE,
                                reports::troubles,
                                new Pages(files),
                                clock),
                        files,
                        List.of(
                                reports.pages(
                                        tables,
                                        new OnDemand(),
                                        reader::situation,
                                        List::of,
                                        files)));
        gateway = OpenGateway.with(routes::addTo);
        forms = new DeskForms(gateway);
        reports.start();
    }

    void as(String account, Duty duty) {
        viewer.set(new Viewer(account, duty, "token"));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return gateway.get(path);
    }

    Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(gateway.get(path).body());
    }

    HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return forms.post(path, fields);
    }

    HttpResponse<String> upload(String path, Map<String, String> fields, byte[] file)
            throws IOException, InterruptedException {
        return forms.upload(path, fields, file);
    }

    HttpResponse<String> submit(Document page, String action, Map<String, String> typed)
            throws IOException, InterruptedException {
        return forms.submit(page, action, typed);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        answer.statusCode()
                                                + " "
                                                + Jsoup.parse(answer.body())
                                                        .select("main")
                                                        .text()));
    }

    @Override
    public void close() {
        gateway.close();
        reports.close();
    }
}
