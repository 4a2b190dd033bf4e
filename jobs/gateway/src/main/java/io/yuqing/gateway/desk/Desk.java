/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk;

import io.javalin.config.RoutesConfig;
import io.yuqing.gateway.config.DeskSettings;
import io.yuqing.gateway.config.GatewayConfig;
import io.yuqing.gateway.config.login.LoginSettings;
import io.yuqing.gateway.desk.account.Accounts;
import io.yuqing.gateway.desk.cases.Cases;
import io.yuqing.gateway.desk.cases.source.KafkaCases;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.login.AccountsPart;
import io.yuqing.gateway.desk.login.LoginPart;
import io.yuqing.gateway.desk.page.CasesPart;
import io.yuqing.gateway.desk.page.Pages;
import io.yuqing.gateway.desk.report.Reports;
import io.yuqing.gateway.desk.search.SearchPart;
import io.yuqing.gateway.desk.settings.Settings;
import io.yuqing.gateway.desk.settings.backtest.Backtests;
import io.yuqing.gateway.desk.silence.Silences;
import io.yuqing.gateway.desk.silence.SilencesTopic;
import io.yuqing.gateway.desk.situation.SituationReader;
import io.yuqing.gateway.desk.subject.SubjectPages;
import io.yuqing.gateway.desk.subject.part.PageDesk;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
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
    private final Optional<KafkaCases> cases;
    private final Reports reports;
    private final DeskRoutes routes;

    private Desk(
            SituationReader reader,
            KafkaWatch kafka,
            Optional<SilencesTopic> silences,
            Backtests backtests,
            FeedBoard feeds,
            Optional<KafkaCases> cases,
            Reports reports,
            DeskRoutes routes) {
        this.reader = reader;
        this.kafka = kafka;
        this.silences = silences;
        this.backtests = backtests;
        this.feeds = feeds;
        this.cases = cases;
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
     * The same with settings, and with cases, which are read from now on.
     *
     * @param config of the whole gateway; empty for a desk without settings and cases
     * @throws IOException in one sentence if a file that it needs cannot be used
     */
    public static Desk of(
            DeskSettings settings,
            String host,
            BooleanSupplier kafkaAnswers,
            Clock clock,
            Optional<GatewayConfig> config)
            throws IOException {
        return of(
                settings,
                StaticFiles.read(),
                DeskDoor.ofThisMachine(host),
                Viewers.ofThisMachine(),
                List.of(),
                kafkaAnswers,
                clock,
                config);
    }

    /**
     * One at which people log in.
     *
     * @param host where the gateway listens
     * @param accounts who may
     * @param config of the whole gateway; empty for a desk without settings and cases
     */
    public static Desk withLogin(
            DeskSettings settings,
            LoginSettings login,
            String host,
            Accounts accounts,
            BooleanSupplier kafkaAnswers,
            Clock clock,
            Optional<GatewayConfig> config)
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
                config);
    }

    private static Desk of(
            DeskSettings settings,
            StaticFiles files,
            DeskDoor door,
            Viewers viewers,
            List<DeskPart> more,
            BooleanSupplier kafkaAnswers,
            Clock clock,
            Optional<GatewayConfig> config)
            throws IOException {
        Tables tables = new Tables(settings);
        OnDemand onDemand = new OnDemand();
        SituationReader reader = new SituationReader(tables, clock, System::nanoTime);
        KafkaWatch kafka = new KafkaWatch(kafkaAnswers, clock);
        Optional<SilencesTopic> topic =
                config.map(all -> new SilencesTopic(all.kafka(), all.topics().silences()));
        Supplier<Silences> silences = () -> topic.map(SilencesTopic::get).orElse(Silences.UNKNOWN);
        Optional<KafkaCases> source =
                config.map(all -> KafkaCases.open(all.kafka(), all.topics().cases()));
        Optional<Cases> cases = source.map(Cases::new);
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
                                        tables, onDemand, platforms(config.get()), files, clock)));
        parts.add(
                reports.pages(
                        tables,
                        onDemand,
                        reader::situation,
                        () -> source.map(KafkaCases::all).orElse(List.of()),
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
                source,
                reports,
                new DeskRoutes(door, viewers, front, files, parts));
    }

    /** Where the reader of feeds says how they are. */
    public FeedBoard feeds() {
        return feeds;
    }

    private static List<String> platforms(GatewayConfig config) {
        return config.ingest().platforms().codes().values().stream().distinct().sorted().toList();
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
        cases.ifPresent(KafkaCases::close);
    }
}
