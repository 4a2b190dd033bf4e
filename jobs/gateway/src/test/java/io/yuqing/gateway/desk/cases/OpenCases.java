/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.plan.DeadlineSpec;
import io.yuqing.domain.cases.plan.Within;
import io.yuqing.domain.rule.Level;
import io.yuqing.gateway.config.DeskSettings;
import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.cases.source.CaseSource;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.page.Pages;
import io.yuqing.gateway.desk.page.PlatformWords;
import io.yuqing.gateway.desk.silence.Silences;
import io.yuqing.gateway.desk.situation.SituationReader;
import io.yuqing.gateway.desk.subject.SubjectPages;
import io.yuqing.gateway.desk.subject.part.PageDesk;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.web.DeskDoor;
import io.yuqing.gateway.desk.web.DeskRoutes;
import io.yuqing.gateway.desk.web.FrontPage;
import io.yuqing.gateway.http.OpenGateway;
import io.yuqing.wire.account.Duty;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.PlatformsFile;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A desk with the pages of cases, and somebody who fills in their forms. */
final class OpenCases implements AutoCloseable {
    /** Without working days, so that what is due does not depend on the year. */
    static final CasePlan PLAN =
            new CasePlan(
                    Level.YELLOW,
                    Duration.ofDays(7),
                    Duration.ofHours(4),
                    "网宣办",
                    Map.of(),
                    "督查室",
                    null,
                    null,
                    List.of(
                            deadline("ack", DeadlineSpec.For.UNIT, "2h", "acknowledge", ""),
                            deadline("report", DeadlineSpec.For.UNIT, "2d", "report", ""),
                            deadline("triage", DeadlineSpec.For.DESK, "2h", "accept", ""),
                            deadline("answer", DeadlineSpec.For.CASE, "48h", "答复", "国办发〔2016〕61号")),
                    25,
                    List.of(),
                    Set.of("水务局", "住建局", "教育局"));

    static final PlatformWords PLATFORMS = platforms();

    final AtomicReference<Duty> duty = new AtomicReference<>(Duty.WATCH);
    private final OpenGateway gateway;

    /** Of one of several deadlines. */
    private static DeadlineSpec deadline(
            String id, DeadlineSpec.For whom, String within, String by, String source) {
        return new DeadlineSpec(
                id,
                whom,
                List.of(),
                Level.BLUE,
                Within.parse(within),
                whom == DeadlineSpec.For.UNIT
                        ? DeadlineSpec.From.ASSIGNED
                        : DeadlineSpec.From.DETECTED,
                List.of(by),
                false,
                null,
                source);
    }

    private static PlatformWords platforms() {
        Path file = Path.of(System.getProperty("yuqing.root", "../.."), "deploy", "platforms.yaml");
        try {
            return new PlatformWords(PlatformsFile.read("platforms", file));
        } catch (ControlException e) {
            throw new IllegalStateException(e);
        }
    }

    /** While the tables are away. */
    OpenCases(CaseSource source, Clock clock) throws IOException {
        this(source, DeskTables.settings("http://127.0.0.1:1", "none"), clock);
    }

    OpenCases(CaseSource source, DeskSettings settings, Clock clock) throws IOException {
        Cases cases = new Cases(source);
        StaticFiles files = StaticFiles.read();
        Tables tables = new Tables(settings);
        OnDemand onDemand = new OnDemand();
        SituationReader reader = new SituationReader(tables, clock, System::nanoTime);
        DeskRoutes routes =
                new DeskRoutes(
                        DeskDoor.ofThisMachine("127.0.0.1"),
                        request -> Optional.of(new Viewer("值班", duty.get(), "token")),
                        new FrontPage(
                                reader::situation,
                                () -> Silences.UNKNOWN,
                                Optional::empty,
                                cases::figures,
                                List::of,
                                new Pages(files),
                                clock),
                        files,
                        List.of(
                                new SubjectPages(
                                        new PageDesk(
                                                tables,
                                                onDemand,
                                                () -> Silences.UNKNOWN,
                                                files,
                                                clock),
                                        reader::situation,
                                        Optional.empty(),
                                        cases::ofAlert),
                                cases.pages(tables, onDemand, PLATFORMS, files, clock)));
        gateway = OpenGateway.with(routes::addTo);
    }

    String address() {
        return gateway.address();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return gateway.get(path);
    }

    Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(gateway.get(path).body());
    }

    /** The page to which a form leads. */
    Document after(HttpResponse<String> answer) throws IOException, InterruptedException {
        return page(answer.headers().firstValue("Location").orElseThrow(() -> told(answer)));
    }

    private static AssertionError told(HttpResponse<String> answer) {
        return new AssertionError(
                answer.statusCode() + " " + Jsoup.parse(answer.body()).select("main").text());
    }

    /** The path of a case that was opened at the desk. */
    String opened(String title) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                submit(page("/desk/cases/open"), "title", title, "level", "yellow");
        after(answer);
        return answer.headers().firstValue("Location").orElseThrow().split("\\?")[0];
    }

    /** Gives a command, and returns the page that it leads to. */
    Document done(String path, String command, String... typed)
            throws IOException, InterruptedException {
        return after(submit(page(path + "/" + command), typed));
    }

    /** The form of a page, with some fields filled in otherwise. */
    HttpResponse<String> submit(Document page, String... typed)
            throws IOException, InterruptedException {
        Element form = page.selectFirst("form[method=post]:has([name=action_id])");
        List<String[]> fields = new ArrayList<>();
        form.select("input[name]:not([type=checkbox])")
                .forEach(each -> fields.add(new String[] {each.attr("name"), each.val()}));
        form.select("input[type=checkbox][checked]")
                .forEach(each -> fields.add(new String[] {each.attr("name"), each.val()}));
        form.select("textarea[name]")
                .forEach(each -> fields.add(new String[] {each.attr("name"), each.wholeText()}));
        form.select("option[selected]")
                .forEach(each -> fields.add(new String[] {each.parent().attr("name"), each.val()}));
        for (int i = 0; i < typed.length; i += 2) {
            String name = typed[i];
            fields.removeIf(field -> field[0].equals(name));
        }
        for (int i = 0; i < typed.length; i += 2) {
            fields.add(new String[] {typed[i], typed[i + 1]});
        }
        return post(form.attr("action"), fields);
    }

    HttpResponse<String> post(String path, List<String[]> fields)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        for (String[] field : fields) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(field[0], UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(field[1], UTF_8));
        }
        return gateway.send(
                HttpRequest.newBuilder(URI.create(gateway.address() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", gateway.address())
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build());
    }

    @Override
    public void close() {
        gateway.close();
    }
}
