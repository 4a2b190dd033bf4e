/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.control.cases.CaseLog;
import io.yuqing.control.cases.CaseOfficeInProcess;
import io.yuqing.control.cases.CaseStand;
import io.yuqing.domain.cases.Acts;
import io.yuqing.domain.cases.CasePlans;
import io.yuqing.domain.cases.link.CaseToken;
import io.yuqing.domain.cases.link.LinkTarget;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.rule.Level;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.tools.ToolRun;
import io.yuqing.wire.account.UnitAccess;
import io.yuqing.wire.account.UnitAccessJson;
import io.yuqing.wire.cases.LinkKeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LinkCommandsTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    private static final String URL = "https://yq.example.gov.cn";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final String topic = KAFKA.newTopic("accounts", 1, Map.of("cleanup.policy", "compact"));
    @TempDir private Path folder;
    private Path key;
    private Path config;

    @BeforeEach
    void files() throws IOException {
        key = folder.resolve("link.key");
        config =
                Files.writeString(
                        folder.resolve("job.yaml"),
                        "kafka: {bootstrap-servers: '%s', topics: {accounts: %s}}\n"
                                .formatted(KAFKA.bootstrap(), topic));
    }

    @Test
    void aKeyIsMadeOnceAndRenewedOnRequest() throws IOException {
        assertThat(ToolRun.of("case", "link-key", key.toString()).out()).startsWith("密钥已生成：");
        String first = Files.readString(key);
        ToolRun again = ToolRun.of("case", "link-key", key.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("没有改动", "--renew").doesNotContain(first.strip());
        assertThat(Files.readString(key)).isEqualTo(first);

        assertThat(ToolRun.of("case", "link-key", "--renew", key.toString()).code()).isZero();
        assertThat(Files.readAllLines(key)).hasSize(2).contains(first.strip());
        Path none = folder.resolve("none");
        assertThat(ToolRun.of("case", "link-key", "--renew", none.toString()).code()).isEqualTo(2);
    }

    @Test
    void aPinIsShownOnceAndStoredAsAHash() {
        ToolRun run = run("pin", "水务局");

        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("水务局的办理码，只显示这一次");
        String pin = lines.get(1);
        assertThat(pin).matches("[0-9]{6}");
        UnitAccess first = stored();
        assertThat(first.pin().matches(pin)).isTrue();
        assertThat(new String(lastRecord().value(), UTF_8)).doesNotContain(pin);
        assertThat(ToolRun.of("account", "list", "--config", config.toString()).err()).isEmpty();

        String second = run("pin", "水务局").out().lines().toList().get(1);
        assertThat(stored().pin().matches(second)).isTrue();
        assertThat(stored().pinEpoch()).isGreaterThan(first.pinEpoch());
        assertThat(stored().linksSince()).isZero();
    }

    @Test
    void linksAreRevokedAndThePinStays() {
        run("pin", "水务局");
        UnitAccess before = stored();
        assertThat(run("revoke-links", "水务局").out()).startsWith("水务局的旧链接已停用");
        assertThat(stored().linksSince()).isPositive();
        assertThat(stored().pin()).isEqualTo(before.pin());
        assertThat(run("pin", "unit/x").code()).isEqualTo(2);
    }

    @Test
    void aLinkIsPrintedForAUnitOfACase() throws Exception {
        LinkKeyFile.create(key);
        try (CaseOfficeInProcess office = CaseOfficeInProcess.start(KAFKA.bootstrap());
                CaseLog log = CaseLog.open(office.kafka(), office.topics());
                CaseStand stand = CaseStand.open(office.kafka(), office.topics(), null)) {
            office.settings(CasePlans.county());
            Acts acts = new Acts();
            String id = append(log, stand, acts.open("城东停水", Level.ORANGE));
            append(log, stand, acts.accept(id));
            append(log, stand, acts.assign(id, "水务局"));
            Files.writeString(
                    config,
                    """
                    kafka:
                      bootstrap-servers: '%s'
                      topics: {accounts: %s, case-actions: %s, case-texts: %s, case-events: %s, cases: %s}
                    """
                            .formatted(
                                    KAFKA.bootstrap(),
                                    topic,
                                    office.topics().actions(),
                                    office.topics().texts(),
                                    office.topics().events(),
                                    office.topics().cases()));

            ToolRun run = link(id.substring(0, 8), "水务局");
            assertThat(run.err()).isEmpty();
            CaseToken token = opened(run.out().strip());
            assertThat(token.target()).isEqualTo(LinkTarget.CASE);
            assertThat(token.id()).isEqualTo(id);
            assertThat(token.unit()).isEqualTo("水务局");
            assertThat(link(id, "住建局").err()).contains("只能查看");
            assertThat(link("cnothere", "水务局").err()).contains("没有事项 cnothere");
            ToolRun unknown =
                    run("link", id, "水务局", "--key-file", folder + "/none", "--public-url", URL);
            assertThat(unknown.code()).isEqualTo(2);
            assertThat(unknown.err()).contains("link-key");
        }
    }

    private ToolRun link(String caseId, String unit) {
        return run("link", caseId, unit, "--key-file", key.toString(), "--public-url", URL);
    }

    private CaseToken opened(String link) {
        assertThat(link).startsWith(URL + "/c/");
        return LinkKeyFile.read(key, "key")
                .open(link.substring((URL + "/c/").length()))
                .orElseThrow();
    }

    private static String append(CaseLog log, CaseStand stand, Entry entry) throws Exception {
        log.append(entry, null);
        return stand.await(entry.actionId(), LIMIT).orElseThrow().caseId();
    }

    private ToolRun run(String... words) {
        List<String> all = new ArrayList<>(List.of("case"));
        all.addAll(List.of(words));
        all.addAll(List.of("--config", config.toString()));
        return ToolRun.of(all.toArray(String[]::new));
    }

    private UnitAccess stored() {
        ConsumerRecord<byte[], byte[]> record = lastRecord();
        return UnitAccessJson.read(new String(record.key(), UTF_8), record.value());
    }

    private static ConsumerRecord<byte[], byte[]> last(List<ConsumerRecord<byte[], byte[]>> all) {
        return all.get(all.size() - 1);
    }

    private ConsumerRecord<byte[], byte[]> lastRecord() {
        return last(KAFKA.readAll(topic));
    }
}
