/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.control.cases.CaseLog;
import io.yuqing.control.cases.CaseOfficeInProcess;
import io.yuqing.control.cases.CaseStand;
import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.CasePlans;
import io.yuqing.domain.cases.link.CaseToken;
import io.yuqing.domain.cases.link.LinkKeys;
import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.UnitState;
import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.domain.rule.Level;
import io.yuqing.gateway.unit.UnitBrowser;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.wire.account.PasswordHash;
import io.yuqing.wire.account.UnitAccess;
import io.yuqing.wire.account.UnitAccessJson;
import io.yuqing.wire.cases.LinkKeyFile;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The process with pages of units, on a real Kafka with an office that does what is written. */
@Timeout(180)
class UnitsOverKafkaTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String UNIT = "水务局";
    private static final String PIN = "271828";
    private static final String PHONE = "13812345678";

    private final String posts = KAFKA.newTopic("posts", 1);
    private final String accounts =
            KAFKA.newTopic("accounts", 1, Map.of("cleanup.policy", "compact"));
    private final CaseOfficeInProcess office = CaseOfficeInProcess.start(KAFKA.bootstrap());
    private final CaseStand stand = CaseStand.open(office.kafka(), office.topics(), null);
    private final CaseLog log = CaseLog.open(office.kafka(), office.topics());
    private final Acts acts = new Acts();
    @TempDir private Path folder;
    private Path config;
    private LinkKeys keys;
    private String caseId;

    @BeforeEach
    void files() throws Exception {
        PrivacyKey.createFile(folder.resolve("edge.key"));
        LinkKeyFile.create(folder.resolve("link.key"));
        keys = LinkKeyFile.read(folder.resolve("link.key"), "link.key-file");
        Files.writeString(folder.resolve("platforms.yaml"), "[]\n");
        config =
                Files.writeString(
                        folder.resolve("gateway.yaml"),
                        """
                        listen: 127.0.0.1:0
                        kafka: {bootstrap_servers: '%s'}
                        topics:
                          posts: %s
                          comments: %s
                          accounts: %s
                          case_actions: %s
                          case_texts: %s
                          case_events: %s
                          cases: %s
                        edge_key_file: FOLDER/edge.key
                        platforms_file: FOLDER/platforms.yaml
                        cases: {link_key_file: FOLDER/link.key}
                        """
                                .formatted(
                                        KAFKA.bootstrap(),
                                        posts,
                                        posts,
                                        accounts,
                                        office.topics().actions(),
                                        office.topics().texts(),
                                        office.topics().events(),
                                        office.topics().cases())
                                .replace("FOLDER", folder.toString()));
        office.settings(CasePlans.county());
        caseId = append(acts.open("城东停水", Level.ORANGE)).caseId();
        append(acts.accept(caseId));
        append(acts.assign(caseId, UNIT));
        put(UnitAccess.of(UNIT).withPin(PasswordHash.of(PIN, PasswordHash.LEAST_ROUNDS), 1));
    }

    @AfterEach
    void close() {
        stand.close();
        log.close();
        office.close();
    }

    @Test
    void whatAUnitDoesByItsLinkIsOneEventEachAndHoldsNothingPersonal() throws Exception {
        String token = keys.sign(CaseToken.ofCase(caseId, UNIT, Clock.systemUTC().millis()));
        String path = "/case/" + CaseIds.shortForm(caseId);
        try (RunningGateway gateway =
                RunningGateway.start(config, HttpClient.newHttpClient()).awaitReady()) {
            UnitBrowser browser = new UnitBrowser(gateway.address());
            await().atMost(LIMIT).until(() -> browser.open("/c/" + token).body().contains("城东停水"));

            // Two taps.
            HttpResponse<String> sent = browser.fill(path + "/acknowledge", Map.of());
            assertThat(browser.get(UnitBrowser.location(sent)).body())
                    .containsPattern("已于 [0-9:]{5} 签收。");
            assertThat(stand.find(caseId).orElseThrow().part(UNIT).state())
                    .isEqualTo(UnitState.ACKNOWLEDGED);

            // Looking changes nothing; a form that is sent twice is one event.
            int events = stand.history(caseId).size();
            Map<String, String> form = UnitBrowser.hidden(browser.get(path + "/report"));
            form.putAll(Map.of("result", "属实", "text", "已抢修，联系 " + PHONE, "pin", PIN));
            HttpResponse<String> first = browser.post(path + "/report", form);
            HttpResponse<String> second = browser.post(path + "/report", form);
            assertThat(UnitBrowser.location(second))
                    .startsWith(UnitBrowser.location(first).split("&")[0]);
            assertThat(browser.get(UnitBrowser.location(first)).body())
                    .contains("由值班台审核", "已替换")
                    .doesNotContain(PHONE);
            assertThat(stand.history(caseId)).hasSize(events + 1);

            put(UnitAccess.of(UNIT).revoked(Clock.systemUTC().millis() + 1));
            await().atMost(LIMIT).until(() -> browser.get(path).statusCode() == 404);
            gateway.process().stop();
            assertThat(gateway.process().output()).doesNotContain("did not close", "Exception");
        }
        for (String topic :
                List.of(
                        office.topics().actions(),
                        office.topics().texts(),
                        office.topics().events(),
                        office.topics().cases())) {
            assertThat(
                            KAFKA.readAll(topic).stream()
                                    .map(
                                            record ->
                                                    record.value() == null
                                                            ? ""
                                                            : new String(record.value(), UTF_8)))
                    .noneMatch(value -> value.contains(PHONE) || value.contains(PIN));
        }
        assertThat(Files.readString(folder.resolve("gateway.yaml.log")))
                .contains(UNIT + " POST " + path + "/acknowledge 303", "- GET - 404")
                .doesNotContain(PHONE, PIN, token, token.substring(0, 40), "已抢修", "pbkdf2");
    }

    private CaseEvent append(Entry entry) throws Exception {
        log.append(entry, null);
        return stand.await(entry.actionId(), LIMIT).orElseThrow();
    }

    private void put(UnitAccess access) {
        KAFKA.produce(
                List.of(
                        new ProducerRecord<>(
                                accounts,
                                access.key().getBytes(UTF_8),
                                UnitAccessJson.write(access).getBytes(UTF_8))));
    }
}
