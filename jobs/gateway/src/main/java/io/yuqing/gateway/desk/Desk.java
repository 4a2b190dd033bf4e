/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk;

import io.javalin.config.RoutesConfig;
import io.yuqing.control.standing.ControlTopic;
import io.yuqing.control.standing.UnitAccessTopic;
import io.yuqing.gateway.config.DeskSettings;
import io.yuqing.gateway.config.GatewayConfig;
import io.yuqing.gateway.config.login.LoginSettings;
import io.yuqing.gateway.desk.account.Accounts;
import io.yuqing.gateway.desk.cases.Cases;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.login.AccountsPart;
import io.yuqing.gateway.desk.login.LoginPart;
import io.yuqing.gateway.desk.page.CasesPart;
import io.yuqing.gateway.desk.page.Pages;
import io.yuqing.gateway.desk.page.PlatformWords;
import io.yuqing.gateway.desk.report.Reports;
import io.yuqing.gateway.desk.search.SearchPart;
import io.yuqing.gateway.desk.settings.Settings;
import io.yuqing.gateway.desk.settings.backtest.Backtests;
import io.yuqing.gateway.desk.settings.store.DeskKafka;
import io.yuqing.gateway.desk.silence.Silences;
import io.yuqing.gateway.desk.silence.SilencesTopic;
import io.yuqing.gateway.desk.situation.SituationReader;
import io.yuqing.gateway.desk.subject.SubjectPages;
import io.yuqing.gateway.desk.subject.part.PageDesk;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.units.UnitsPart;
import io.yuqing.gateway.desk.web.DeskDoor;
import io.yuqing.gateway.desk.web.DeskPart;
import io.yuqing.gateway.desk.web.DeskRoutes;
import io.yuqing.gateway.desk.web.FrontPage;
import io.yuqing.gateway.desk.web.Viewers;
import io.yuqing.gateway.feed.FeedBoard;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The desk, wired: one reader of the tables, one look at Kafka, pages for all who come. */
public final class Desk implements AutoCloseable {
    private final SituationReader reader;
    private final KafkaWatch kafka;
    private final Optional<SilencesTopic> silences;
    private final Backtests backtests;
    private final FeedBoard feeds;
    private final Reports reports;
    private final DeskRoutes routes;

    private Desk(
            SituationReader reader,
            KafkaWatch kafka,
            Optional<SilencesTopic> silences,
            Backtests backtests,
            FeedBoard feeds,
            Reports reports,
            DeskRoutes routes) {
        this.reader = reader;
        this.kafka = kafka;
        this.silences = silences;
        this.backtests = backtests;
        this.feeds = feeds;
        this.reports = reports;
        this.routes = routes;
    }

    /**
     * One for whoever uses this machine. Asks nothing before it is started.
     *
     * @param host where the gateway listens
     * @param kafkaAnswers asks Kafka, and may take its time
     * @throws IOException in one sentence if a file that it needs cannot be used
     */
    public static Desk of(
            DeskSettings settings, String host, BooleanSupplier kafkaAnswers, Clock clock)
            throws IOException {
        return of(settings, host, kafkaAnswers, clock, Optional.empty());
    }

    /**
     * The same with settings and cases.
     *
     * @param office empty for a desk without settings and cases
     * @throws IOException in one sentence if a file that it needs cannot be used
     */
    public static Desk of(
            DeskSettings settings,
            String host,
            BooleanSupplier kafkaAnswers,
            Clock clock,
            Optional<OfficeParts> office)
            throws IOException {
        return of(
                settings,
                StaticFiles.read(),
                DeskDoor.ofThisMachine(host),
                Viewers.ofThisMachine(),
                List.of(),
                kafkaAnswers,
                clock,
                office);
    }

    /**
     * One at which people log in.
     *
     * @param host where the gateway listens
     * @param accounts who may
     * @param office empty for a desk without settings and cases
     */
    public static Desk withLogin(
            DeskSettings settings,
            LoginSettings login,
            String host,
            Accounts accounts,
            BooleanSupplier kafkaAnswers,
            Clock clock,
            Optional<OfficeParts> office)
            throws IOException {
        StaticFiles files = StaticFiles.read();
        LoginPart part = new LoginPart(login, accounts, files, clock);
        return of(
                settings,
                files,
                DeskDoor.withLogin(login.reached(), host),
                part.viewers(),
                List.of(part, new AccountsPart(accounts, files)),
                kafkaAnswers,
                clock,
                office);
    }

    private static Desk of(
            DeskSettings settings,
            StaticFiles files,
            DeskDoor door,
            Viewers viewers,
            List<DeskPart> more,
            BooleanSupplier kafkaAnswers,
            Clock clock,
            Optional<OfficeParts> office)
            throws IOException {
        Tables tables = new Tables(settings);
        OnDemand onDemand = new OnDemand();
        SituationReader reader = new SituationReader(tables, clock, System::nanoTime);
        KafkaWatch kafka = new KafkaWatch(kafkaAnswers, clock);
        Optional<GatewayConfig> config = office.map(OfficeParts::config);
        Optional<SilencesTopic> topic =
                config.map(all -> new SilencesTopic(all.kafka(), all.topics().silences()));
        Supplier<Silences> silences = () -> topic.map(SilencesTopic::get).orElse(Silences.UNKNOWN);
        Optional<Cases> cases = office.map(all -> new Cases(all.cases()));
        Reports reports = Reports.open(settings.reports(), clock);
        FrontPage front =
                new FrontPage(
                        reader::situation,
                        silences,
                        kafka::awaySince,
                        now -> cases.map(all -> all.figures(now)).orElse(CasesPart.NONE),
                        reports::troubles,
                        new Pages(files),
                        clock);
        List<DeskPart> parts = new ArrayList<>(more);
        parts.add(
                new SubjectPages(
                        new PageDesk(tables, onDemand, silences, files, clock),
                        reader::situation,
                        settings.boardUrl(),
                        id -> cases.map(all -> all.ofAlert(id)).orElse(null)));
        cases.ifPresent(
                all ->
                        parts.add(
                                all.pages(
                                        tables,
                                        onDemand,
                                        new PlatformWords(config.get().ingest().platforms()),
                                        files,
                                        clock)));
        office.ifPresent(all -> parts.add(units(all, files, clock)));
        parts.add(
                reports.pages(
                        tables,
                        onDemand,
                        reader::situation,
                        () -> office.map(all -> all.cases().all()).orElse(List.of()),
                        files));
        parts.add(new SearchPart(tables, onDemand, files, clock, System::nanoTime));
        Backtests backtests = new Backtests(settings.backtest(), clock);
        FeedBoard feeds = new FeedBoard();
        config.ifPresent(
                all ->
                        parts.add(
                                Settings.of(
                                        all, tables, onDemand, files, backtests, feeds, clock)));
        return new Desk(
                reader,
                kafka,
                topic,
                backtests,
                feeds,
                reports,
                new DeskRoutes(door, viewers, front, files, parts));
    }

    /** Where the reader of feeds says how they are. */
    public FeedBoard feeds() {
        return feeds;
    }

    private static UnitsPart units(OfficeParts office, StaticFiles files, Clock clock) {
        GatewayConfig config = office.config();
        ControlTopic topic =
                new ControlTopic(new DeskKafka(config.kafka()), config.topics().accounts());
        return new UnitsPart(
                office.accesses(),
                office.locks(),
                new UnitAccessTopic(topic)::change,
                () -> office.cases().plan().directory(),
                files,
                clock);
    }

    /** Reads from now on. */
    public void start() {
        backtests.start();
        reports.start();
        reader.start();
        kafka.start();
        silences.ifPresent(SilencesTopic::start);
    }

    /** Adds its paths to those of a server. */
    public void addTo(RoutesConfig server) {
        routes.addTo(server);
    }

    @Override
    public void close() {
        backtests.close();
        reports.close();
        reader.close();
        kafka.close();
        silences.ifPresent(SilencesTopic::close);
    }
}
