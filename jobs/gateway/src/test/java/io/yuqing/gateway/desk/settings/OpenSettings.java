/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import io.yuqing.control.cases.CaseTopics;
import io.yuqing.gateway.config.DeskSettings;
import io.yuqing.gateway.config.GatewayConfig;
import io.yuqing.gateway.config.KafkaSettings;
import io.yuqing.gateway.config.Limits;
import io.yuqing.gateway.config.Listen;
import io.yuqing.gateway.config.TopicNames;
import io.yuqing.gateway.config.cases.CasesSettings;
import io.yuqing.gateway.desk.DeskForms;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.page.CasesPart;
import io.yuqing.gateway.desk.page.Pages;
import io.yuqing.gateway.desk.settings.backtest.Backtests;
import io.yuqing.gateway.desk.silence.Silences;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.web.DeskDoor;
import io.yuqing.gateway.desk.web.DeskPart;
import io.yuqing.gateway.desk.web.DeskRoutes;
import io.yuqing.gateway.desk.web.FrontPage;
import io.yuqing.gateway.desk.web.Viewers;
import io.yuqing.gateway.feed.FeedBoard;
import io.yuqing.gateway.http.OpenGateway;
import io.yuqing.gateway.ingest.Keys;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.wire.item.IngestOptions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A gateway with the pages of settings, and somebody who fills in its forms. */
public final class OpenSettings implements AutoCloseable {
    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");

    final TopicNames topics;
    private final OpenGateway gateway;
    private final DeskForms forms;
    private final Backtests backtests;
    private final FeedBoard feeds = new FeedBoard();

    OpenSettings(KafkaExtension kafka, DeskSettings tables, Clock clock) throws IOException {
        this(kafka.bootstrap(), topics(kafka), tables, clock, Viewers.ofThisMachine());
    }

    OpenSettings(
            String bootstrap, TopicNames topics, DeskSettings tables, Clock clock, Viewers viewers)
            throws IOException {
        this.topics = topics;
        GatewayConfig config = config(bootstrap, topics, tables);
        StaticFiles files = StaticFiles.read();
        backtests = new Backtests(tables.backtest(), clock);
        DeskPart settings =
                Settings.of(
                        config, new Tables(tables), new OnDemand(), files, backtests, feeds, clock);
        FrontPage front =
                new FrontPage(
                        () -> null,
                        () -> Silences.UNKNOWN,
                        Optional::empty,
                        now -> CasesPart.NONE,
                        List::of,
                        new Pages(files),
                        clock);
        DeskRoutes routes =
                new DeskRoutes(
                        DeskDoor.ofThisMachine("127.0.0.1"),
                        viewers,
                        front,
                        files,
                        List.of(settings));
        gateway = OpenGateway.with(routes::addTo);
        forms = new DeskForms(gateway);
    }

    /** A gateway with a desk. */
    public static GatewayConfig config(String bootstrap, TopicNames topics, DeskSettings tables) {
        return new GatewayConfig(
                new Listen("127.0.0.1", 0, Optional.empty()),
                new KafkaSettings(bootstrap, "", new Properties()),
                topics,
                Keys.EDGE,
                IngestOptions.defaults(),
                Duration.ofHours(72),
                List.of(),
                new Limits(1 << 20, 1_000, 2),
                Optional.empty(),
                Optional.empty(),
                Optional.of(tables),
                CasesSettings.WITHOUT_LINKS);
    }

    /** Topics of settings of one's own. */
    public static TopicNames topics(KafkaExtension kafka) {
        return new TopicNames(
                "posts",
                "comments",
                "positions",
                kafka.newTopic("sources", 1, COMPACTED),
                "accounts",
                kafka.newTopic("topics", 1, COMPACTED),
                kafka.newTopic("rules", 1, COMPACTED),
                kafka.newTopic("silences", 1, COMPACTED),
                kafka.newTopic("settings-log", 1),
                CaseTopics.DEFAULT);
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

    /** As {@link DeskForms#submit}. */
    HttpResponse<String> submit(Document page, String action, Map<String, String> typed)
            throws IOException, InterruptedException {
        return forms.submit(page, action, typed);
    }

    HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return forms.post(path, fields);
    }

    @Override
    public void close() {
        backtests.close();
        gateway.close();
    }
}
