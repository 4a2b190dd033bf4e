/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.gateway.config.DeskSettings;
import io.yuqing.gateway.config.GatewayConfig;
import io.yuqing.gateway.config.KafkaSettings;
import io.yuqing.gateway.config.Limits;
import io.yuqing.gateway.config.Listen;
import io.yuqing.gateway.config.TopicNames;
import io.yuqing.gateway.config.cases.CasesSettings;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.page.Pages;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.web.DeskDoor;
import io.yuqing.gateway.desk.web.DeskPart;
import io.yuqing.gateway.desk.web.DeskRoutes;
import io.yuqing.gateway.desk.web.FrontPage;
import io.yuqing.gateway.desk.web.Viewers;
import io.yuqing.gateway.http.OpenGateway;
import io.yuqing.gateway.ingest.Keys;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.wire.item.IngestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A gateway with the pages of settings, and somebody who fills in its forms. */
final class OpenSettings implements AutoCloseable {
    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");

    final TopicNames topics;
    private final OpenGateway gateway;

    OpenSettings(KafkaExtension kafka, DeskSettings tables, Clock clock) throws IOException {
        this(
                kafka.bootstrap(),
                new TopicNames(
                        "posts",
                        "comments",
                        "positions",
                        kafka.newTopic("sources", 1, COMPACTED),
                        "accounts",
                        kafka.newTopic("topics", 1, COMPACTED),
                        kafka.newTopic("rules", 1, COMPACTED),
                        kafka.newTopic("silences", 1, COMPACTED),
                        kafka.newTopic("settings-log", 1)),
                tables,
                clock,
                Viewers.ofThisMachine());
    }

    OpenSettings(
            String bootstrap, TopicNames topics, DeskSettings tables, Clock clock, Viewers viewers)
            throws IOException {
        this.topics = topics;
        GatewayConfig config =
                new GatewayConfig(
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
        StaticFiles files = StaticFiles.read();
        DeskPart settings = Settings.of(config, new Tables(tables), new OnDemand(), files, clock);
        FrontPage front = new FrontPage(() -> null, Optional::empty, new Pages(files), clock);
        DeskRoutes routes =
                new DeskRoutes(
                        DeskDoor.ofThisMachine("127.0.0.1"),
                        viewers,
                        front,
                        files,
                        List.of(settings));
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

    /** The form of a page whose action ends so, with some fields filled in otherwise. */
    HttpResponse<String> submit(Document page, String action, Map<String, String> typed)
            throws IOException, InterruptedException {
        Element form = page.selectFirst("form[action$=" + action + "]");
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name]").forEach(each -> fields.put(each.attr("name"), each.val()));
        form.select("textarea[name]")
                .forEach(each -> fields.put(each.attr("name"), each.wholeText()));
        form.select("option[selected]")
                .forEach(each -> fields.put(each.parent().attr("name"), each.val()));
        fields.putAll(typed);
        return post(form.attr("action"), fields);
    }

    HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        fields.forEach(
                (name, value) ->
                        body.append(body.isEmpty() ? "" : "&")
                                .append(URLEncoder.encode(name, UTF_8))
                                .append('=')
                                .append(URLEncoder.encode(value, UTF_8)));
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
