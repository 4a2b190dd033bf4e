/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.plan.Deadline;
import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.field.Finding;
import io.yuqing.domain.rule.Level;
import io.yuqing.jobs.delivery.text.Detail;
import io.yuqing.local.process.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryFileTest {
    private static final String SMALLEST =
            """
            channels:
              终端: {kind: console}
            departments:
              政府办公室: {channels: 终端}
            fallback: 政府办公室
            """;

    private static final Pattern SECRET =
            Pattern.compile("file:/run/secrets/channels/([A-Za-z0-9._-]*)");

    @TempDir private Path folder;

    @Test
    void shouldNeedAChannelADepartmentAndAFallbackOnly() throws IOException {
        DeliverySetup setup = read(SMALLEST);
        assertThat(setup.channels()).containsOnlyKeys("终端");
        assertThat(setup.plan().fallback()).containsExactly("政府办公室");
        assertThat(setup.plan().groupWindow()).isEqualTo(Duration.ofMinutes(10));
        assertThat(setup.plan().repeat())
                .containsEntry(Level.RED, Duration.ofHours(2))
                .doesNotContainKey(Level.BLUE);
        assertThat(setup.plan().heartbeatAt()).isEqualTo(LocalTime.of(17, 30));
        assertThat(setup.plan().heartbeatTo()).containsExactly("政府办公室");
    }

    @Test
    void shouldTellTheSignOfLifeMinutesAfterTheStartIfAsked() throws IOException {
        Path file = folder.resolve("delivery.yaml");
        Files.writeString(file, SMALLEST + "heartbeat: {at: start}\n");
        Clock start = Clock.fixed(Instant.parse("2026-03-02T15:57:40Z"), ZoneOffset.UTC);

        assertThat(DeliveryFile.read(file, null, start).plan().heartbeatAt())
                .isEqualTo(LocalTime.of(0, 2));
    }

    @Test
    void shouldReadTheShippedExamples() throws IOException {
        Path console = Layout.find().root().resolve("deploy/delivery-console.yaml");
        assertThat(DeliveryFile.read(console, null).plan().routes()).hasSize(6);

        Path shipped = Layout.find().root().resolve("deploy/delivery.yaml");
        String secrets = folder.toString() + "/";
        String text = Files.readString(shipped).replace("/run/secrets/channels/", secrets);
        Set<String> names = secretsOf(Files.readString(shipped));
        assertThat(names).contains("office-robot", "emergency-robot-sign", "mail-password");
        for (String name : names) {
            Files.writeString(folder.resolve(name), "s");
        }
        DeliverySetup setup = read(text);
        assertThat(setup.plan().routes()).hasSize(9);
        assertThat(setup.plan().departments()).hasSize(9);
        assertThat(setup.deadlines()).hasSize(2).isEqualTo(read(SMALLEST).deadlines());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "chanels: {}                          | chanels is not known: use one of",
                "zone: Mars/Olympus                   | zone = 'Mars/Olympus' is no time zone:"
                        + " write Asia/Shanghai",
                "routes: [{category: 民生, to: 政府办公室}] | routes[1].category = '民生' is none: use one"
                        + " of [网络舆情",
                "routes: [{category: 其他, to: 公安}]     | routes[1].to = '公安' is no department:"
                        + " define it under departments",
                "routes: [{category: 其他}]             | routes[1].to is missing: name at least one"
                        + " department",
                "routes: [{levle: red, to: 政府办公室}]    | routes[1].levle is not known: use one of",
                "routes: [{min-level: pink, to: 政府办公室}] | routes[1].min-level = 'pink' is no level:"
                        + " write blue",
                "repeat: {red: often}                 | repeat.red = 'often' is no duration: write"
                        + " a number",
                "digest: {entries: 1}                 | digest.entries = '1' is not usable: write a"
                        + " number from 2 to 100",
                "heartbeat: {at: noon}                | heartbeat.at = 'noon' is no time of day",
                "silences: [{topic: a}]               | silences[1].id is missing: give it a name"
                        + " of its own",
                "silences: [{id: a, revision: 1, topic: a, from: 2026-07-01 08:00, for: 1h, by:"
                        + " 值班室, because: x}, {id: a, revision: 2, topic: a, from: 2026-07-01 08:00,"
                        + " for: 1h, by: 值班室, because: x}] | silences[2].id = 'a' is there twice"
            })
    void shouldNameKeyValueAndRemedy(String more, String sentence) {
        assertRefused(SMALLEST + more + "\n", sentence);
    }

    @Test
    void shouldNameAllThatIsWrongAtOnceAndNothingThatFollowsFromIt() {
        String faulty =
                """
                zone: Mars
                channels:
                  群: {kind: wecom, token: pasted, rate: often}
                  终端: {kind: console}
                departments:
                  政府办公室: {channels: 群, quiet: night}
                fallback: 政府办公室
                routes:
                  - {topic: water, to: 水务局}
                digest: {entries: 1}
                """;

        assertThat(catchThrowable(() -> read(faulty)))
                .isInstanceOfSatisfying(
                        FieldException.class,
                        e ->
                                assertThat(e.findings())
                                        .extracting(Finding::path)
                                        .containsExactlyInAnyOrder(
                                                "zone",
                                                "channels.群.token",
                                                "channels.群.rate",
                                                "departments.政府办公室.quiet",
                                                "routes[1].to",
                                                "digest.entries"))
                .hasMessageNotContaining("pasted");
    }

    @Test
    void shouldRefuseADeliveryToNobody() {
        assertRefused(
                SMALLEST.replace("fallback: 政府办公室\n", ""),
                "fallback is missing: name the departments that are told what no route matches");
    }

    @Test
    void shouldRefuseADepartmentWithoutAChannelThatExists() {
        assertRefused(
                SMALLEST.replace("channels: 终端", "channels: 群"),
                "departments.政府办公室.channels = '群' is no channel: use [终端]");
        assertRefused(
                SMALLEST.replace("{channels: 终端}", "{}"),
                "departments.政府办公室.channels is missing: name at least one of [终端]");
        assertRefused(
                SMALLEST.replace("{channels: 终端}", "{channels: 终端, quiet: night}"),
                "departments.政府办公室.quiet = 'night' is no span of a day");
    }

    @Test
    void shouldRefuseASecretFileThatIsMissing() {
        assertRefused(
                SMALLEST.replace("{kind: console}", "{kind: wecom, token: \"file:/no/such/file\"}"),
                "channels.终端.token names file:/no/such/file, which is no readable file");
    }

    @Test
    void shouldHoldToThePublishedDeadlinesUnlessOthersAreWritten() throws IOException {
        AlertNews flood = news("应急管理");
        AlertNews school = news("社情民意");
        List<Deadline> published = read(SMALLEST).deadlines();
        assertThat(Deadline.shortest(published, flood, Level.RED).orElseThrow().source())
                .isEqualTo("国办发〔2016〕80号");
        Deadline answer = Deadline.shortest(published, school, Level.RED).orElseThrow();
        assertThat(answer.within()).isEqualTo(Duration.ofHours(48));
        assertThat(answer.until(school)).isEqualTo(school.firedAt + 48 * 3_600_000L);
        assertThat(Deadline.shortest(published, school, Level.BLUE)).isEmpty();

        String own = SMALLEST + "deadlines:\n  - {topic: water, within: 2h, task: 答复}\n";
        school.topics = List.of("water");
        assertThat(Deadline.shortest(read(own).deadlines(), school, Level.BLUE))
                .hasValueSatisfying(deadline -> assertThat(deadline.task()).isEqualTo("答复"));
        assertThat(Deadline.shortest(read(own).deadlines(), flood, Level.RED)).isEmpty();
        assertThat(read(SMALLEST + "deadlines: []\n").deadlines()).isEmpty();
    }

    @Test
    void shouldRefuseADeadlineWithoutATimeOrATask() {
        assertRefused(
                SMALLEST + "deadlines:\n  - {task: 答复}\n",
                "deadlines[1].within is missing: write how long there is, e.g. 48h");
        assertRefused(
                SMALLEST + "deadlines:\n  - {within: 2h}\n",
                "deadlines[1].task is missing: say what is to be done by then");
        assertRefused(
                SMALLEST + "deadlines:\n  - {within: soon, task: 答复}\n",
                "deadlines[1].within = 'soon' is no duration");
    }

    private static AlertNews news(String category) {
        AlertNews news = new AlertNews();
        news.subjectKind = "thread";
        news.category = category;
        news.firedAt = 1_772_424_000_000L;
        return news;
    }

    @Test
    void shouldTellARobotNothingThatOthersWroteUnlessAskedTo() throws IOException {
        DeliverySetup setup =
                read(
                        SMALLEST.replace(
                                "  终端: {kind: console}\n",
                                """
                                  终端: {kind: console}
                                  接口: {kind: webhook, url: "https://h.gov.cn", secret: "env:S"}
                                  邮箱: {kind: mail, host: m.gov.cn, from: a@b.cn, to: c@d.cn}
                                  邮箱少: {kind: mail, host: m.gov.cn, from: a@b.cn, to: c@d.cn, detail: none}
                                  群: {kind: wecom, token: "env:T"}
                                  群全: {kind: feishu, token: "env:T", detail: ｆｕｌｌ}
                                """));

        assertThat(setup.details())
                .containsOnly(
                        Map.entry("终端", Detail.FULL),
                        Map.entry("接口", Detail.FULL),
                        Map.entry("邮箱", Detail.FULL),
                        Map.entry("邮箱少", Detail.NONE),
                        Map.entry("群", Detail.BRIEF),
                        Map.entry("群全", Detail.FULL));
    }

    @Test
    void shouldTakeOverWhatAChannelComplainsOf() {
        assertRefused(SMALLEST.replace("kind: console", "kind: pigeon"), "channels.终端.kind");
    }

    /** As {@code deploy/make-secrets} finds them: whatever a line that is no comment names. */
    private static Set<String> secretsOf(String text) {
        return text.lines()
                .filter(line -> !line.strip().startsWith("#"))
                .flatMap(line -> SECRET.matcher(line).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private void assertRefused(String text, String sentence) {
        assertThat(catchThrowable(() -> read(text)))
                .isInstanceOf(FieldException.class)
                .hasMessageContaining(sentence);
    }

    private DeliverySetup read(String text) throws IOException {
        Path file = folder.resolve("delivery.yaml");
        Files.writeString(file, text);
        return DeliveryFile.read(file, null);
    }
}
